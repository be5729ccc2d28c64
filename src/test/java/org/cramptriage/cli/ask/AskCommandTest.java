package org.cramptriage.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cramptriage.SharedTriage;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview as a command. */
class AskCommandTest {

  @TempDir Path folder;

  private static CommandRun ask(String typed, Object... words) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
      Object[] all = new Object[words.length + 1];
      all[0] = "ask";
      System.arraycopy(words, 0, all, 1, words.length);
      return CommandRun.of(all);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whoKnowsNothingIsAskedEverythingOnceAndGetsAResult() throws IOException {
    Path file = folder.resolve("answers.json");
    CommandRun run = ask("u\n".repeat(200), "-o", file);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Every question was asked once", "not a medical device", file.toString());
    String saved = Files.readString(file);
    assertThat(Questionnaire.fromJson(saved).answers())
        .hasSizeGreaterThan(30)
        .allSatisfy((item, answer) -> assertThat(answer).isEqualTo(new RawAnswer.Text("unknown")));
    assertThat(run("assess", file).exit()).isZero();
  }

  private static CommandRun run(Object... words) {
    return CommandRun.of(words);
  }

  @Test
  void anEmergencyStopsItWithClearWords() {
    CommandRun run = ask("2\n"); // dark urine
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("STOP HERE. This may be an emergency.", "EMERGENCY");
    assertThat(run.out()).doesNotContain("2. ");
  }

  @Test
  void anEndOfInputStopsItAndLosesNothing() throws IOException {
    Path file = folder.resolve("answers.json");
    CommandRun run = ask("u\nu\n", "-o", file);
    assertThat(run.exit()).isZero();
    assertThat(run.out().replaceAll("\\s+", " ")).contains("they never count as \"no\"");
    assertThat(Questionnaire.fromJson(Files.readString(file)).answers()).hasSize(2);
    assertThat(ask("u\n", "-o", file).exit()).isEqualTo(2);
  }

  @Test
  void nobodyIsAskedForNothingIfTheAnswersCannotBeSaved() {
    CommandRun run = ask("u\n".repeat(200), "-o", folder.resolve("nowhere/answers.json"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("its folder does not exist").doesNotContain("\tat ");
  }

  @Test
  void whyBackAndUnclearAnswersAreAnswered() {
    CommandRun run = ask("w\nperhaps\nb\n1\nb\nq\n");
    assertThat(run.out())
        .contains("It helps to tell whether this may be", "Please type numbers", "first question");
    assertThat(run.exit()).isZero();
  }

  @Test
  void theResultComesAsJsonAloneIfItIsWanted() {
    CommandRun run = ask("q\n", "--json");
    assertThat(run.out())
        .startsWith("{\"id\":\"interview\"")
        .endsWith("}" + System.lineSeparator());
    assertThat(run.err()).contains("[u I don't know");
  }

  @Test
  void repliesAreReadAsPeopleTypeThem() {
    var rules = SharedTriage.standard().rules();
    Item list = rules.catalogue().item("medication.list");
    Item minutes = rules.catalogue().item("episode.duration-minutes");
    Item swelling = rules.catalogue().item("sign.leg-swelling");
    assertThat(Reply.of("Lipitor, furosemide", list, rules))
        .isEqualTo(
            new Reply.Given(
                codes("statin", "loop-diuretic"),
                "lipitor is read as: "
                    + list.label("statin")
                    + "\nfurosemide is read as: "
                    + list.label("loop-diuretic")));
    assertThat(Reply.of("lipitorium forte", list, rules)).isInstanceOf(Reply.Unclear.class);
    assertThat(Reply.of("1 , 2", list, rules)).isInstanceOf(Reply.Given.class);
    assertThat(Reply.of("99", list, rules)).isInstanceOf(Reply.Unclear.class);
    assertThat(Reply.of("", list, rules)).isInstanceOf(Reply.Unclear.class);
    assertThat(Reply.of("ten", minutes, rules)).isInstanceOf(Reply.Unclear.class);
    assertThat(Reply.of("999999", minutes, rules)).isInstanceOf(Reply.Unclear.class);
    assertThat(Reply.of("12", minutes, rules)).isInstanceOf(Reply.Given.class);
    assertThat(Reply.of("u", swelling, rules))
        .isEqualTo(new Reply.Given(new RawAnswer.Text("unknown"), ""));
    assertThat(Reply.of("?", swelling, rules)).isEqualTo(new Reply.Wish(Reply.Kind.WHY));
    assertThat(Reply.of("0", swelling, rules)).isInstanceOf(Reply.Unclear.class);
    Item urine = rules.catalogue().item("sign.waste-change");
    assertThat(Reply.of("no", urine, rules))
        .isEqualTo(new Reply.Given(codes("none"), "Read as: " + urine.label("none")));
    assertThat(Reply.of("N", swelling, rules))
        .isEqualTo(
            new Reply.Given(new RawAnswer.Text("none"), "Read as: " + swelling.label("none")));
    assertThat(Reply.of("blood in the urine", urine, rules))
        .isEqualTo(new Reply.Given(codes("blood-urine"), "Read as: " + urine.label("blood-urine")));
    assertThat(Reply.of("yes", urine, rules)).isInstanceOf(Reply.Unclear.class);
    assertThat(Reply.of("B", swelling, rules)).isEqualTo(new Reply.Wish(Reply.Kind.BACK));
  }

  private static RawAnswer codes(String... codes) {
    return new RawAnswer.Several(
        List.of(codes).stream().map(code -> (RawAnswer) new RawAnswer.Text(code)).toList());
  }
}
