package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.plain.PlainAssessor;
import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Test;

/** Every faster way gives the same bytes as the plain one. */
class FastPathsTest {

  private static final List<String> NAMES =
      List.of("Lipitor 20 mg", "hydrochlorothiazid", "prednisone", "xyzzy", "water tablets");

  private final RulePack pack = SharedTriage.standard().rules();
  private final PlainAssessor plain = new PlainAssessor(pack);

  @Test
  void bytesInAndBytesOutAreThoseOfThePlainWayOnAHundredThousandSheets() {
    Assessor assessor = new Assessor(pack);
    int ordinary =
        IntStream.range(0, 40)
            .parallel()
            .map(seed -> compare(seed, assessor.newSession(false)))
            .sum();
    assertThat(ordinary).isBetween(20_000, 99_999);
  }

  /** Compares 2,500 sheets; gives how many of them were ordinary. */
  private int compare(int seed, AssessmentSession<Questionnaire> session) {
    RandomSheets sheets = new RandomSheets(pack, 100 + seed);
    int ordinary = 0;
    int compared = 0;
    for (int i = 0; i < 2_500; i++) {
      String record = json(i, sheets.next());
      byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
      Questionnaire questionnaire = Questionnaire.fromJson(record);
      if (session.add(bytes, 0, bytes.length, 1, questionnaire)) {
        ordinary++;
      } else {
        session.add(questionnaire, questionnaire);
      }
      compared += session.isFull() || i == 2_499 ? compareAll(session) : 0;
    }
    assertThat(compared).isEqualTo(2_500);
    return ordinary;
  }

  private int compareAll(AssessmentSession<Questionnaire> session) {
    int compared = 0;
    for (var result = session.next(); result != null; result = session.next()) {
      String fast = new String(result.json(), 0, result.jsonLength(), StandardCharsets.UTF_8);
      assertThat(fast).isEqualTo(plain.assess(result.ticket()).toJson());
      compared++;
    }
    return compared;
  }

  @Test
  void theLibraryGivesTheBytesOfThePlainWay() {
    RandomSheets sheets = new RandomSheets(pack, 12);
    for (int i = 0; i < 5_000; i++) {
      Questionnaire questionnaire = Questionnaire.fromJson(json(i, sheets.next()));
      assertThat(SharedTriage.standard().assess(questionnaire).toJson())
          .isEqualTo(plain.assess(questionnaire).toJson());
    }
  }

  /**
   * A record as JSON; now and then with names of medicines, an odd id, or a number out of range.
   */
  private static String json(int i, Map<String, RawAnswer> sheet) {
    String answers =
        sheet.entrySet().stream()
            .map(e -> '"' + e.getKey() + "\":" + RandomSheets.json(e.getValue()))
            .collect(Collectors.joining(","));
    String id = i % 5 == 0 ? "" + i : i % 5 == 1 ? "1.50" : "\"a\\n" + i + "\u00e9\"";
    String names = i % 3 == 0 ? ",\"medication.names\":[\"" + NAMES.get(i / 3 % 5) + "\"]" : "";
    String all = sheet.isEmpty() ? names.replaceFirst(",", "") : answers + names;
    return "{"
        + (i % 5 == 4 ? "" : "\"id\":" + (i % 5 == 3 ? "\"q-" + i + '"' : id) + ",")
        + "\"answers\":{"
        + all
        + "}}";
  }
}
