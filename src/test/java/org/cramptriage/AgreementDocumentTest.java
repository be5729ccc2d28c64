package org.cramptriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that docs/agreement.md names exist, in whichever profile or project they run. */
class AgreementDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/agreement.md");
  private static final List<String> TESTS =
      List.of("src/test/java", "src/test/fhir", "spark/src/test/java");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");
  private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.java)`");
  private static final Pattern ANNOTATION =
      Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");
  private static final int LEAST = 60;

  @Test
  void everyTestThatIsNamedExists() {
    Map<String, List<String>> sources = sources();
    List<MatchResult> named = all(NAMED);
    assertThat(named).hasSizeGreaterThan(LEAST);
    for (MatchResult test : named) {
      List<String> files = sources.getOrDefault(test.group(1), List.of());
      assertThat(files).as("source files of %s", test.group(1)).hasSize(1);
      assertThat(isTest(files.get(0), test.group(2))).as(test.group()).isTrue();
    }
  }

  @Test
  void everyRowNamesATestOrAFile() {
    List<String> rows =
        read(DOCUMENT).lines().filter(line -> line.matches("\\|( [^|]+ \\|){6}")).toList();
    assertThat(rows).hasSizeGreaterThan(LEAST);
    assertThat(rows)
        .filteredOn(row -> !row.startsWith("| compared |") && !row.startsWith("| --- |"))
        .allMatch(row -> NAMED.matcher(row).find() || FILE.matcher(row).find());
    assertThat(all(FILE)).isNotEmpty().allMatch(file -> Files.exists(Path.of(file.group(1))));
  }

  @Test
  void everyRowSaysWhichCommandRunsItsTest() {
    Map<String, List<String>> sources = sources();
    List<String> rows =
        read(DOCUMENT).lines().filter(line -> line.matches(".*\\| (build|full) \\|.*")).toList();
    assertThat(rows).hasSizeGreaterThan(LEAST / 2);
    for (String row : rows) {
      Matcher test = NAMED.matcher(row);
      if (test.find()) {
        String source = sources.getOrDefault(test.group(1), List.of("")).get(0);
        assertThat(modifiers(source, test.group(2)).contains("\"exhaustive\""))
            .as(row)
            .isEqualTo(row.contains("| full |"));
      }
    }
  }

  @Test
  void aMethodThatIsNotATestIsNoticed() {
    String source = "class ATest {\n  @Test\n  void one() {}\n\n  void two() {\n  }\n}\n";
    assertThat(isTest(source, "one")).isTrue();
    assertThat(isTest(source, "two")).isFalse();
    assertThat(isTest(source, "three")).isFalse();
  }

  /** Whether a source, formatted as ours are, has a test method of this name. */
  private static boolean isTest(String source, String method) {
    return ANNOTATION.matcher(modifiers(source, method)).find();
  }

  /** What stands before the name of a method; empty if there is no such method. */
  private static String modifiers(String source, String method) {
    var declared = Pattern.compile("\\R  [\\w<>]+ " + method + "\\(").matcher(source);
    if (!declared.find()) {
      return "";
    }
    String before = source.substring(0, declared.end());
    return before.substring(before.lastIndexOf("\n\n") + 1);
  }

  private static List<MatchResult> all(Pattern pattern) {
    return pattern.matcher(read(DOCUMENT)).results().toList();
  }

  /** The sources of all test classes by simple name. */
  private static Map<String, List<String>> sources() {
    Map<String, List<String>> sources = new TreeMap<>();
    for (String folder : TESTS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith("Test.java"))
            .sorted()
            .forEach(
                file ->
                    sources
                        .computeIfAbsent(
                            file.getFileName().toString().replace(".java", ""),
                            name -> new ArrayList<>())
                        .add(read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
