package org.cramptriage.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;

class GenerateFactsTest {

  private static final Path FOLDER = Path.of("src/main/java/org/cramptriage/facts");
  private static final Path QUESTIONNAIRE = Path.of("rules/questionnaire/questionnaire.yaml");
  private static final String SMALL =
      """
      facts:
        Cramp: The cramp.
        Place: One place.
      items:
        - {id: cramp.minutes, type: decimal, unit: {code: min, label: minutes}, fact: Cramp.minutes}
        - {id: cramp.side, type: choice, choices: {one-leg: One, unknown: '?'}, fact: Cramp.side}
        - {id: cramp.place, type: multi-choice, choices: {calf: Calf}, fact: Place.kind, enum: Body}
        - {id: cramp.names, type: text-list}
      """;

  @Test
  void theCheckedInFactsAreThoseOfTheQuestionnaire() throws Exception {
    SortedMap<String, String> sources = GenerateFacts.of(Files.readString(QUESTIONNAIRE));
    assertThat(GenerateFacts.stale(sources, FOLDER))
        .as(
            "files that do not fit rules/questionnaire/questionnaire.yaml; run: %s",
            GenerateFacts.COMMAND)
        .isEmpty();
  }

  @Test
  void theGeneratorRunsFromItsSourceWithoutTheProject(@TempDir Path folder) throws Exception {
    String yaml = Load.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path generator = Path.of("src/test/java/org/cramptriage/facts/GenerateFacts.java");
    int exit =
        new ProcessBuilder(java + "", "-cp", yaml, generator + "", QUESTIONNAIRE + "", folder + "")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start()
            .waitFor();
    assertThat(exit).as(Files.readString(folder.resolve("log.txt"))).isZero();
    assertThat(folder.resolve("FactTypes.java"))
        .hasSameTextualContentAs(FOLDER.resolve("FactTypes.java"));
  }

  @Test
  void aTopicIsARecordOfAnswersWhichMayBeMissing() {
    assertThat(GenerateFacts.of(SMALL).get("Cramp.java"))
        .contains("record Cramp(@Nullable Double minutes, @Nullable Side side) {}")
        .contains("@param minutes from {@code cramp.minutes}, in minutes");
  }

  @Test
  void aQuestionWithManyAnswersIsARecordATickedCode() {
    SortedMap<String, String> sources = GenerateFacts.of(SMALL);
    assertThat(sources.get("Place.java")).contains("record Place(Body kind) {}");
    assertThat(sources.get("FactTypes.java"))
        .contains("TOPICS =\n      List.of(Cramp.class);")
        .contains("TICKED =\n      List.of(Place.class);");
  }

  @Test
  void notKnowingIsAConstantOnlyWhereRulesMayTestIt() {
    assertThat(GenerateFacts.of(SMALL).get("Side.java")).contains("{\n  ONE_LEG\n}");
    String tested = SMALL.replace("fact: Cramp.side", "fact: Cramp.side, unknownIsFact: true");
    assertThat(GenerateFacts.of(tested).get("Side.java")).contains("{\n  ONE_LEG,\n  UNKNOWN\n}");
  }

  @Test
  void anotherWordingIsNoChangeOfTheProgram() {
    String worded =
        SMALL.replace("One,", "'One leg only',").replace("type: dec", "question: Why?, type: dec");
    assertThat(worded).isNotEqualTo(SMALL);
    assertThat(GenerateFacts.of(worded)).isEqualTo(GenerateFacts.of(SMALL));
  }

  @Test
  void onlyWhatHasChangedIsWrittenAndWhatIsLeftOverDeleted(@TempDir Path folder) throws Exception {
    Path yaml = Files.writeString(Files.createTempFile(folder, "q", ".yaml"), SMALL);
    Path written = Files.createDirectory(folder.resolve("facts"));
    String byHand = "package org.cramptriage.facts;\n";
    Files.writeString(written.resolve("Finding.java"), byHand);
    GenerateFacts.main(new String[] {yaml.toString(), written.toString()});
    assertThat(GenerateFacts.stale(GenerateFacts.of(SMALL), written)).isEmpty();
    String renamed = SMALL.replace("enum: Body", "enum: Part");
    assertThat(GenerateFacts.stale(GenerateFacts.of(renamed), written))
        .containsExactly("Part.java", "Place.java", "Body.java");
    Files.writeString(yaml, renamed);
    GenerateFacts.main(new String[] {yaml.toString(), written.toString()});
    assertThat(written.resolve("Body.java")).doesNotExist();
    assertThat(written.resolve("Finding.java")).hasContent(byHand);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Place: One place.          | Plaice: One place.         | say under facts what Place is"
            + " about",
        "Place: One place.          | Place: One place.\\n  X: x  | no item has a field of X",
        "fact: Cramp.side           | fact: Cramp                | fact must have the form"
            + " Fact.field",
        "fact: Cramp.side           | fact: Cramp.minutes        | belongs to another item",
        "fact: Cramp.side           | fact: Place.side           | needs a fact of its own",
        "fact: Cramp.side           | fact: Cramp.new            | new is not a Java field name",
        "one-leg                    | 1-leg                      | code 1-leg cannot be a Java"
            + " constant",
        "enum: Body                 | enum: Side                 | there are two Java types Side",
        "type: text-list            | type: text-list, fact: Cramp.names | no fact for text-list",
      })
  void whatCannotBecomeJavaIsNamed(String old, String edited, String message) {
    String text = SMALL.replace(old, edited.replace("\\n", "\n"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenerateFacts.of(text))
        .withMessageContaining(message);
  }
}
