package org.cramptriage.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way into {@code assess} says the same as the parser of the command line. */
class PlainAssessTest {

  static Stream<List<String>> plainWords() {
    return Stream.of(
        List.of("assess", "examples/night-cramps.json"),
        List.of("assess", "--json", "examples/night-cramps.json"),
        List.of("assess", "examples/two-people.ndjson", "--json"),
        List.of("assess", "examples/runner.json", "--json", "examples/pregnant.json"),
        List.of("assess", "examples/two-people.ndjson", "examples/runner.json"),
        List.of("assess", "no-such-file.json"),
        List.of("assess", "examples"),
        List.of("assess", "pom.xml"),
        List.of("assess", "a\u0000b"));
  }

  @ParameterizedTest
  @MethodSource("plainWords")
  void bothWaysSayTheSame(List<String> words) {
    String[] args = words.toArray(String[]::new);
    assertThat(PlainAssess.of(args)).isPresent();
    assertThat(run(args, false)).isEqualTo(run(args, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "assess",
        "rules",
        "assess --json",
        "assess --help",
        "assess -h x",
        "assess --jsn x",
        "assess --json --json x",
        "assess --json=true x",
        "assess @x",
        "assess -- x",
        "assess --rules rules x",
        "Assess x",
        "--version",
        "assess \"x\""
      })
  void whatIsNotPlainIsLeftToTheParser(String words) {
    assertThat(PlainAssess.of(words.split(" "))).isEmpty();
    assertThat(PlainAssess.of(new String[] {"assess", "x", ""})).isEmpty();
  }

  @Test
  void standardInputIsPlain() {
    assertThat(PlainAssess.of(new String[] {"assess", "-"}))
        .contains(new PlainAssess(List.of("-"), false));
  }

  private record Said(int code, String out, String err) {}

  private static Said run(String[] args, boolean parsed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code =
        parsed
            ? Main.parsed(args, new PrintWriter(results, true), new PrintWriter(messages, true))
            : Main.run(args, results, messages);
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
