package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.plain.PlainAssessor;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Test;

/** Every faster way gives the same bytes as the plain one. */
class FastPathsTest {

  private final RulePack pack = SharedTriage.standard().rules();
  private final PlainAssessor plain = new PlainAssessor(pack);

  @Test
  void theLibraryGivesTheBytesOfThePlainWay() {
    RandomSheets sheets = new RandomSheets(pack, 11);
    for (int i = 0; i < 5_000; i++) {
      Map<String, RawAnswer> sheet = sheets.next();
      Questionnaire questionnaire = RandomSheets.of(sheet);
      assertThat(SharedTriage.standard().assess(questionnaire).toJson())
          .isEqualTo(plain.assess(questionnaire).toJson());
    }
  }
}
