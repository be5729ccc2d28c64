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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every faster way gives the same bytes as the plain one. */
class FastPathsTest {

  private static final List<String> NAMES =
      List.of("Lipitor 20 mg", "hydrochlorothiazid", "prednisone", "xyzzy", "water tablets");

  private final RulePack pack = SharedTriage.standard().rules();
  private final PlainAssessor plain = new PlainAssessor(pack);

  @Test
  void bytesInAndBytesOutAreThoseOfThePlainWay() {
    assertThat(ordinary(20, 25)).isBetween(100, 499);
  }

  @Test
  @Tag("exhaustive")
  void bytesInAndBytesOutAreThoseOfThePlainWayOnAHundredThousandSheets() {
    assertThat(ordinary(40, 2_500)).isBetween(20_000, 99_999);
  }

  /** Compares this many sheets for each seed; returns how many of them took the fast path. */
  private int ordinary(int seeds, int sheets) {
    Assessor assessor = new Assessor(pack);
    return IntStream.range(0, seeds)
        .parallel()
        .map(seed -> compare(seed, sheets, assessor.newSession(false)))
        .sum();
  }

  private int compare(int seed, int count, AssessmentSession<Questionnaire> session) {
    RandomSheets sheets = new RandomSheets(pack, 100 + seed);
    int ordinary = 0;
    int compared = 0;
    for (int i = 0; i < count; i++) {
      String record = json(i, sheets.next());
      byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
      Questionnaire questionnaire = Questionnaire.fromJson(record);
      if (session.add(bytes, 0, bytes.length, 1, questionnaire)) {
        ordinary++;
      } else {
        session.add(questionnaire, questionnaire);
      }
      compared += session.isFull() || i == count - 1 ? compareAll(session) : 0;
    }
    assertThat(compared).isEqualTo(count);
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
    compareTheLibrary(300);
  }

  @Test
  @Tag("exhaustive")
  void theLibraryGivesTheBytesOfThePlainWayOnFiveThousandSheets() {
    compareTheLibrary(5_000);
  }

  private void compareTheLibrary(int count) {
    RandomSheets sheets = new RandomSheets(pack, 12);
    for (int i = 0; i < count; i++) {
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
