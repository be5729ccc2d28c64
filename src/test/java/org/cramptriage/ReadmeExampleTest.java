package org.cramptriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

  private static final Pattern JAVA_BLOCK = Pattern.compile("(?s)```java\\R(.*?)\\R```");
  private static final Path SOURCE =
      Path.of("src/test/java/org/cramptriage/ReadmeExampleTest.java");

  /** The example as it stands in the README; the tests read it from this file. */
  private static void example(String json) {
    // example begins
    CrampTriage triage = CrampTriage.standard(); // build once, share between threads
    Assessment a = triage.assess(Questionnaire.fromJson(json));
    System.out.println(a.urgency() + ": " + a.recommendations().get(0).title());
    // example ends
  }

  @Test
  void theExamplePrintsUrgencyAndTheFirstRecommendation() throws IOException {
    String json = Files.readString(Path.of("examples/possible-clot.json"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream screen = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      example(json);
    } finally {
      System.setOut(screen);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8).strip()).matches("URGENT: \\S.*\\S");
  }

  @Test
  void theReadmeShowsExactlyTheStatementsThatAreCompiledHere() throws IOException {
    Matcher block = JAVA_BLOCK.matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).as("README.md has a ```java block").isTrue();
    assertThat(block.group(1).lines().toList()).isEqualTo(compiledLines());
  }

  private static List<String> compiledLines() throws IOException {
    List<String> lines = Files.readAllLines(SOURCE).stream().map(String::strip).toList();
    return lines.subList(lines.indexOf("// example begins") + 1, lines.indexOf("// example ends"));
  }
}
