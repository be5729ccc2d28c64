package org.cramptriage.verify;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of the machine's review form no circle, at any depth. */
class PackagesTest {

  @Test
  void noTwoPackagesNeedEachOther() {
    slices()
        .matching("org.cramptriage.verify.(**)")
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cramptriage.verify"));
  }
}
