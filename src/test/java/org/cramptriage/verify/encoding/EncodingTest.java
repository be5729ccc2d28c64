package org.cramptriage.verify.encoding;

import org.cramptriage.SharedTriage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the solver is told of a sheet is what the rules make of it. */
class EncodingTest {

  private static final int SOME = 300;
  private static final int MANY = 5_000;

  @Test
  void theTruthOfEveryConditionAndTheLevelsAreThoseOfTheEngine() throws Exception {
    new EncodingAgreement(SharedTriage.standard()).areThoseOfTheEngine(SOME);
  }

  @Test
  @Tag("exhaustive")
  void onManySheetsTheTruthOfEveryConditionAndTheLevelsAreThoseOfTheEngine() throws Exception {
    new EncodingAgreement(SharedTriage.standard()).areThoseOfTheEngine(MANY);
  }
}
