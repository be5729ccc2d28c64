package org.cramptriage.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a pack is unseen, and no word around names is a medicine. */
class HiddenCharactersTest {

  private static final PackFiles FILES = SmallPack.files();
  private static final String BRANDS = "questionnaire/vocabulary/statin.yaml";

  private static List<PackProblem> refused(Map<String, String> files) {
    Throwable thrown = catchThrowable(() -> PackLoader.load(new PackFiles(files)));
    assertThat(thrown).isInstanceOf(InvalidPackException.class);
    return ((InvalidPackException) thrown).problems();
  }

  private static List<PackProblem> refused(String file, String text) {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.put(file, text);
    return refused(files);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x0D, 0x1B, 0x7F, 0x85, 0xAD, 0x061C, 0x200B, 0x200D, 0x200E, 0x202A, 0x202E,
        0x2028, 0x2066, 0x2069, 0xFEFF, 0xD800, 0xDFFF, 0xFE0F, 0x3164, 0x2800, 0xE0041, 0xE000
      })
  void aCharacterThatNobodySeesIsRefusedInEveryFileWithItsLineAndCode(int character) {
    String code = String.format("U+%04X", character);
    Map<String, String> files = new TreeMap<>();
    FILES.byPath().forEach((file, text) -> files.put(file, inLineTwo(text, file, character)));
    List<PackProblem> problems = refused(files);
    assertThat(files.keySet())
        .allSatisfy(
            file ->
                assertThat(problems)
                    .anyMatch(
                        p -> p.file().equals(file) && p.line() == 2 && p.text().contains(code)));
  }

  private static String inLineTwo(String text, String file, int character) {
    int at = text.indexOf('\n') + 1;
    String mark = file.endsWith(".drl") ? "// " : "# ";
    return text.substring(0, at)
        + mark
        + Character.toString(character)
        + "x\n"
        + text.substring(at);
  }

  @Test
  void suchACharacterInALineOfAnEdgeIsRefused() {
    String edge =
        "{\"id\":\"TC900\",\"title\":\"a%s\",\"origin\":\"recorded\",\"answers\":{},\"expect\":{\"urgency\":\"SELF_CARE\"}}\n";
    String file = "red-flags/alcohol/edges.ndjson";
    for (String hidden : List.of("\u202e", "\\u202e", "\\ud800", "\\u0000")) {
      assertThat(refused(file, "\n" + edge.formatted(hidden)))
          .anyMatch(p -> p.file().equals(file) && p.line() == 2 && p.text().contains("U+"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u202e", "\\u200b", "\\ud800", "\\0", "\\e", "\\x1b", "\\U000e0041"})
  void suchACharacterWrittenAsAnEscapeInYamlIsRefused(String escape) {
    String file = "red-flags/bleeding/texts.yaml";
    String text =
        FILES.text(file).replace("title: New bruises", "title: \"New" + escape + " bruises");
    text = text.replace("without a knock\n", "without a knock\"\n");
    assertThat(refused(file, text))
        .anyMatch(p -> p.file().equals(file) && p.line() == 3 && p.text().contains("U+"));
  }

  @Test
  void suchACharacterInTheNameOfAFileIsRefused() {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.put("review/signed/a\u202eb.txt", "");
    assertThat(refused(files))
        .anyMatch(p -> p.text().contains("its name has the character U+202E"));
  }

  @Test
  void aPairOfSurrogatesAndLettersWithAccentsPass() {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.computeIfPresent(
        "red-flags/bleeding/texts.yaml",
        (f, t) -> t.replace("New bruises", "N\u00e9w \ud835\udc4e \u4f60 bruises"));
    assertThat(PackLoader.load(new PackFiles(files)).has("RF-085")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "A", "", "\" \"", "the", "tablet", "daily", "mg", "x", "5", "for cramps"})
  void aBrandThatIsEmptyOrAWordAroundNamesIsRefused(String brand) {
    String written = brand.startsWith("\"") ? brand : '"' + brand + '"';
    String text = FILES.text(BRANDS).replaceFirst("brands: \\[", "brands: [" + written + ", ");
    assertThat(text).isNotEqualTo(FILES.text(BRANDS));
    assertThat(refused(BRANDS, text))
        .anyMatch(p -> p.file().equals(BRANDS) && p.line() > 1 && p.text().startsWith("brands: "));
  }

  @Test
  void anIngredientThatIsAWordAroundNamesIsRefused() {
    String text = FILES.text(BRANDS).replaceFirst("ingredient: \\w+", "ingredient: my");
    assertThat(refused(BRANDS, text))
        .anyMatch(p -> p.text().startsWith("ingredient: ") && p.line() > 1);
  }
}
