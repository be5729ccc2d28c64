package org.cramptriage;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.TSFBuilder;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dependencies between packages, as ARCHITECTURE.md describes them, and the public API. */
class ArchitectureTest {

  private static final String ROOT = "org.cramptriage";

  /** The packages of the public API; everything else is internal. */
  private static final Set<String> API =
      Set.of(ROOT, ROOT + ".terms", ROOT + ".questionnaire", ROOT + ".assess");

  /** Classes of internal packages that the public API uses. */
  private static final Set<String> API_ELSEWHERE =
      Set.of(
          ROOT + ".assess.chart.ChartData",
          ROOT + ".pack.PackFiles",
          // For the program's own commands:
          ROOT + ".pack.RulePack",
          ROOT + ".assess.session.AssessmentSession");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "terms, ''",
    "json, ''",
    "facts, ''",
    "questionnaire, json",
    "pack, facts questionnaire json terms",
    "engine, pack facts questionnaire terms",
    "assess, engine pack questionnaire json terms",
    "fhir, assess pack questionnaire json terms",
    "verify, assess pack questionnaire json terms",
    "review, verify pack questionnaire json terms",
    "interview, . assess pack questionnaire terms",
    "batch, . fhir assess pack questionnaire json terms",
    "serve, . fhir assess pack questionnaire json terms"
  })
  void aPackageDependsOnlyOnTheseOthers(String from, String others) {
    String[] allowed =
        Stream.concat(Stream.of(from), Arrays.stream(others.split(" ")))
            .filter(name -> !name.isEmpty())
            .map(name -> name.equals(".") ? ROOT : ROOT + "." + name + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + from + "..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + ".."))))
        .check(CLASSES);
  }

  @Test
  void noPackageIsPartOfACycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void thePublicApiShowsNoInternalTypes() {
    List<String> shown =
        CLASSES.stream()
            .filter(type -> API.contains(type.getPackageName()))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(ArchitectureTest::internalTypes)
            .toList();
    assertThat(shown).isEmpty();
  }

  private static Stream<String> internalTypes(JavaMethod method) {
    return Stream.of(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
        .flatMap(types -> types)
        .map(JavaClass::getBaseComponentType)
        .filter(type -> type.getPackageName().startsWith(ROOT))
        .filter(type -> !API.contains(type.getPackageName()))
        .filter(type -> !API_ELSEWHERE.contains(type.getFullName()))
        .map(type -> method.getFullName() + " shows " + type.getFullName());
  }

  @Test
  void theEntryKnowsNoCommandLine() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".cli..",
            ROOT + ".review..",
            ROOT + ".batch..",
            ROOT + ".fhir..",
            ROOT + ".serve..",
            ROOT + ".verify..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEngineRunsDroolsSessionsAndOnlyTheReaderParsesDrl() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".engine..",
            ROOT + ".pack.drl..",
            ROOT + ".facts..",
            ROOT + ".rules..") // generated by the build
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void onlyThePackageJsonSetsTheLimitsOnJson() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".json..")
        .should()
        .callConstructor(JsonFactory.class)
        .orShould()
        .callMethod(JsonFactory.class, "builder")
        .orShould()
        .callMethod(JsonFactory.class, "rebuild")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(TSFBuilder.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsPicocliAndLogging() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.slf4j..", "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void onlyTheProofsKnowTheSolver() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".verify..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.logicng..")
        .check(CLASSES);
  }

  @Test
  void ofTheProofsTheReviewKnowsOnlyWhatTheReportShows() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".review..")
        .and()
        .resideOutsideOfPackages(ROOT + ".review.report..", ROOT + ".review.pages..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".verify..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".review..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".verify.guarantees.Prover")
        .check(CLASSES);
  }

  @Test
  void nothingReadsTheClockTheLocaleOrChance() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .check(CLASSES);
  }

  @Test
  void onlyOneClassOfTheCommandLineAsksForTheDay() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".cli.terminal.Today")
        .should()
        .callMethodWhere(
            describe(
                "asks for the time",
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")))
        .check(CLASSES);
  }
}
