package org.cramptriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The programs in examples/library, each compiled and run in a JVM of its own that has the required
 * libraries and none of the optional ones. {@code .ci/consumer} does the same through Maven.
 */
class LibraryExamplesTest {

  private static final Path SOURCES = Path.of("examples/library/src/main/java/example");
  private static final Pattern JAVA_BLOCK = Pattern.compile("(?s)```java\\R(.*?)\\R```");
  private static final Pattern LIBRARY =
      Pattern.compile(
          ":(?:compile|runtime):(?<jar>.+?\\.jar)(?<optional> \\(optional\\))?( -- .*)?");

  @TempDir private static Path work;
  private static final List<String> OPTIONAL = new ArrayList<>();
  private static String classPath = "";

  @BeforeAll
  static void compileWithTheRequiredLibrariesAlone() throws IOException, URISyntaxException {
    List<String> required = new ArrayList<>(List.of(ourClasses(), work.toString()));
    for (String line : libraries()) {
      Matcher library = LIBRARY.matcher(line);
      if (library.find()) {
        (library.group("optional") == null ? required : OPTIONAL).add(library.group("jar"));
      }
    }
    classPath = String.join(File.pathSeparator, required);
    List<String> arguments = new ArrayList<>(List.of("-cp", classPath, "-d", work.toString()));
    try (Stream<Path> sources = Files.list(SOURCES)) {
      sources.forEach(source -> arguments.add(source.toString()));
    }
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(exit).isZero();
  }

  private static String ourClasses() throws URISyntaxException {
    return Path.of(CrampTriage.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  private static List<String> libraries() throws IOException {
    try (InputStream in = LibraryExamplesTest.class.getResourceAsStream("/libraries.txt")) {
      Objects.requireNonNull(in, "libraries.txt is missing; Maven writes it: mvn test-compile");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void everyOptionalLibraryIsLeftOutWithAllThatItBrings() {
    assertThat(OPTIONAL)
        .anyMatch(jar -> jar.contains("drools-model-compiler"))
        .anyMatch(jar -> jar.contains("drools-canonical-model"))
        .anyMatch(jar -> jar.contains("picocli"));
  }

  @ParameterizedTest
  @CsvSource({"Standard, ", "EditedRules, rules"})
  void theProgramRunsWithTheRequiredLibrariesAlone(String program, String second)
      throws IOException, InterruptedException {
    runs(program, second);
  }

  @ParameterizedTest
  @Tag("exhaustive")
  @CsvSource({
    "ForAFew, examples/possible-clot.json",
    "WithChart, examples/charts/furosemide.fhir.json"
  })
  void soDoTheOtherPrograms(String program, String second)
      throws IOException, InterruptedException {
    runs(program, second);
  }

  private static void runs(String program, String second) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "example." + program,
                "examples/possible-clot.json"));
    if (second != null) {
      command.add(second);
    }
    Path errors = work.resolve(program + ".err");
    Process run = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(Files.readString(errors)).isZero();
    assertThat(printed.lines().findFirst().orElse("")).matches("URGENT: \\S.*\\S");
    // That there is no provider of SLF4J is the only thing worth a word.
    assertThat(Files.readAllLines(errors)).allMatch(line -> line.startsWith("SLF4J"));
  }

  @Test
  void theReadmeShowsExactlyTheStatementsThatAreCompiledHere() throws IOException {
    Matcher block = JAVA_BLOCK.matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).as("README.md has a ```java block").isTrue();
    assertThat(block.group(1).lines().toList()).isEqualTo(compiledLines());
  }

  private static List<String> compiledLines() throws IOException {
    List<String> lines =
        Files.readAllLines(SOURCES.resolve("Standard.java")).stream().map(String::strip).toList();
    return lines.subList(lines.indexOf("// README begins") + 1, lines.indexOf("// README ends"));
  }
}
