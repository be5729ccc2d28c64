package org.cramptriage.verify.encoding;

import org.cramptriage.FollowUpPack;
import org.cramptriage.WithFollowUps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not told is encoded as the engine reads it. */
@ExtendWith(WithFollowUps.class)
class CalmingEncodingTest {

  @Test
  void theTruthOfEveryConditionAndTheLevelsAreThoseOfTheEngine() throws Exception {
    new EncodingAgreement(FollowUpPack.triage()).areThoseOfTheEngine(400);
  }
}
