package org.cramptriage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md. */
class ArchitectureTest {

  private static final String ROOT = "org.cramptriage";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void arrowsRunOneWay() {
    only("questionnaire", "questionnaire");
    only("facts", "facts");
    only("pack", "pack", "facts", "questionnaire");
    only("engine", "engine", "pack", "facts", "questionnaire");
    only("assess", "assess", "engine", "pack", "questionnaire");
    only("review", "review", "pack", "questionnaire");
  }

  private void only(String from, String... to) {
    String[] allowed = new String[to.length];
    for (int i = 0; i < to.length; i++) {
      allowed[i] = ROOT + "." + to[i] + "..";
    }
    classes()
        .that()
        .resideInAPackage(ROOT + "." + from + "..")
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed)
                .or(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                            ROOT + ".."))))
        .check(classes);
  }

  @Test
  void theEntryKnowsNoCommandLine() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".cli..", ROOT + ".review..")
        .check(classes);
  }

  @Test
  void onlyTheEngineRunsDroolsSessionsAndOnlyTheReaderParsesDrl() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".engine..", ROOT + ".pack.drl..", ROOT + ".facts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(classes);
  }

  @Test
  void onlyTheCommandLineKnowsPicocliAndLogging() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.slf4j..", "java.util.logging..")
        .check(classes);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void nothingReadsTheClockTheLocaleOrChance() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .check(classes);
  }
}
