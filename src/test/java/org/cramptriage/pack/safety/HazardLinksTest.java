package org.cramptriage.pack.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.source.HazardReader;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The links of the hazard log that lint cannot see, and the way back from every rule. */
class HazardLinksTest {

  private static final Path TESTS = Path.of("src/test/java");

  private final HazardLog log = HazardReader.read(PackFiles.builtIn(), new Problems());

  @Test
  void everyTestThatControlsAHazardIsATest() {
    Map<String, String> classes = testClasses();
    Collection<String> tests = log.controls(ControlKind.TEST);
    assertThat(tests).isNotEmpty();
    for (String test : tests) {
      String[] parts = test.split("#", 2);
      assertThat(classes).as("the class of %s, in one place", test).containsKey(parts[0]);
      assertThat(testsOf(classes.get(parts[0]))).as("the method of %s", test).contains(parts[1]);
    }
  }

  @Test
  void everyDocumentThatControlsAHazardIsThere() {
    Collection<String> documents = log.controls(ControlKind.DOCUMENT);
    assertThat(documents).isNotEmpty();
    documents.forEach(document -> assertThat(Path.of(document)).isNotEmptyFile());
  }

  @Test
  void everyRuleThatAnswersADangerLeadsBackToItsHazards() {
    for (Rule rule : PackLoader.builtIn().rules()) {
      if (rule instanceof Rule.RedFlag
          || rule instanceof Rule.MedicineFinding
          || rule instanceof Rule.Contraindication) {
        assertThat(log.ofRule(rule.id())).as(rule.id()).isNotEmpty();
      }
    }
    assertThat(log.ofRule("RF-030")).extracting(Hazard::id).containsExactly("HZ-001");
    assertThat(log.controlledBy(ControlKind.CASE, "TC096"))
        .extracting(Hazard::id)
        .containsExactly("HZ-001", "HZ-014");
    assertThat(log.ofRule("RK-001")).isEmpty();
  }

  @Test
  void nothingIsAcceptedBeforeAClinicianHasAcceptedIt() {
    assertThat(log.hazards()).hasSizeGreaterThanOrEqualTo(15);
    for (Hazard hazard : log.hazards()) {
      boolean judged = hazard.status() == HazardStatus.ACCEPTED;
      assertThat(hazard.acceptedBy().isBlank()).as(hazard.id()).isNotEqualTo(judged);
    }
  }

  @Test
  void aRiskScoreRisesWithLikelihoodAndSeverity() {
    for (int low = 1; low < Risk.HIGHEST; low++) {
      for (int other = 1; other <= Risk.HIGHEST; other++) {
        assertThat(new Risk(low + 1, other).score())
            .isGreaterThanOrEqualTo(new Risk(low, other).score());
        assertThat(new Risk(other, low + 1).score())
            .isGreaterThanOrEqualTo(new Risk(other, low).score());
      }
    }
    assertThat(new Risk(1, 1).score()).isEqualTo(1);
    assertThat(new Risk(5, 5).score()).isEqualTo(5);
  }

  /** The full name of every test class whose simple name stands in one file only. */
  private static Map<String, String> testClasses() {
    Map<String, String> classes = new TreeMap<>();
    Set<String> twice = new TreeSet<>();
    for (Path file : javaFiles()) {
      String path = TESTS.relativize(file).toString().replaceFirst("\\.java$", "");
      String name = path.replace(file.getFileSystem().getSeparator(), ".");
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (classes.put(simple, name) != null) {
        twice.add(simple);
      }
    }
    classes.keySet().removeAll(twice);
    return classes;
  }

  private static List<Path> javaFiles() {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> testsOf(String name) {
    try {
      Class<?> type = Class.forName(name, false, HazardLinksTest.class.getClassLoader());
      return Arrays.stream(type.getDeclaredMethods())
          .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
          .map(Method::getName)
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("not compiled: " + name, e);
    }
  }
}
