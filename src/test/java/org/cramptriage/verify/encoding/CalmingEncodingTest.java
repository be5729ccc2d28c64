package org.cramptriage.verify.encoding;

import org.cramptriage.CrampTriage;
import org.cramptriage.SmallPack;
import org.junit.jupiter.api.Test;

/** What is not told is encoded as the engine reads it. */
class CalmingEncodingTest {

  private static final CrampTriage TRIAGE = CrampTriage.load(SmallPack.withFollowUps());

  @Test
  void theTruthOfEveryConditionAndTheLevelsAreThoseOfTheEngine() throws Exception {
    new EncodingAgreement(TRIAGE).areThoseOfTheEngine(400);
  }
}
