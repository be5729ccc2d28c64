package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Test;

/** However a triage was started, it gives the same bytes. */
class StartsAgreeTest {

  private final CrampTriage standard = SharedTriage.standard();
  private final CrampTriage few = CrampTriage.forAFew();
  private final CrampTriage folder = CrampTriage.load(Path.of("rules"));

  @Test
  void onEveryWorkedCase() {
    WorkedCasesTest.answersById().forEach((id, answers) -> agree(id, RandomSheets.of(answers)));
  }

  @Test
  void onSheetsMadeByChance() {
    RandomSheets sheets = new RandomSheets(standard.rules(), 17);
    for (int i = 0; i < 500; i++) {
      Map<String, RawAnswer> answers = sheets.next();
      agree("sheet " + i, RandomSheets.of(answers));
    }
  }

  private void agree(String what, Questionnaire questionnaire) {
    String json = standard.assess(questionnaire).toJson();
    assertThat(few.assess(questionnaire).toJson()).as(what).isEqualTo(json);
    assertThat(folder.assess(questionnaire).toJson()).as(what).isEqualTo(json);
  }
}
