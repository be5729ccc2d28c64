package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However a triage was started, it gives the same bytes. */
class StartsAgreeTest {

  private static final CrampTriage STANDARD = SharedTriage.standard();
  private static final CrampTriage FEW = CrampTriage.forAFew();
  private static final CrampTriage FOLDER = CrampTriage.load(Path.of("rules"));

  @Test
  void onOneOfTenWorkedCases() {
    agreeOnCases(10);
  }

  @Test
  @Tag("exhaustive")
  void onEveryWorkedCase() {
    agreeOnCases(1);
  }

  @Test
  void onRandomSheets() {
    agreeOnRandomSheets(50);
  }

  @Test
  @Tag("exhaustive")
  void onFiveHundredRandomSheets() {
    agreeOnRandomSheets(500);
  }

  private static void agreeOnCases(int step) {
    Map<String, Map<String, RawAnswer>> cases = WorkedCasesTest.answersById();
    List<String> ids = List.copyOf(cases.keySet());
    for (int i = 0; i < ids.size(); i += step) {
      agree(ids.get(i), RandomSheets.of(cases.get(ids.get(i))));
    }
  }

  private static void agreeOnRandomSheets(int count) {
    RandomSheets sheets = new RandomSheets(STANDARD.rules(), 17);
    for (int i = 0; i < count; i++) {
      agree("sheet " + i, RandomSheets.of(sheets.next()));
    }
  }

  private static void agree(String what, Questionnaire questionnaire) {
    String json = STANDARD.assess(questionnaire).toJson();
    assertThat(FEW.assess(questionnaire).toJson()).as(what).isEqualTo(json);
    assertThat(FOLDER.assess(questionnaire).toJson()).as(what).isEqualTo(json);
  }
}
