package org.cramptriage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An interview always ends, asks only what is due, and comes to what the whole sheet comes to. */
class InterviewTest {

  private static final int SOME = 8;
  private static final int MANY = 80;
  private static final RawAnswer NOT_KNOWN = new RawAnswer.Text(Item.UNKNOWN);

  private final CrampTriage triage = SharedTriage.standard();

  /** Asks a person who has these answers, and knows nothing else; gathers what was put. */
  private Interview asked(Map<String, RawAnswer> knows, RawAnswer otherwise, Set<String> seen) {
    Interview interview = new Interview(triage);
    for (Optional<Item> q = interview.question(); q.isPresent(); q = interview.question()) {
      String id = q.get().id();
      assertThat(seen.add(id)).as("%s is put once", id).isTrue();
      interview.answer(q.get(), knows.getOrDefault(id, otherwise));
    }
    return interview;
  }

  @Test
  void anInterviewEndsSettledOrWithEveryOpenQuestionPutOnce() {
    endsSettledOrWithEveryOpenQuestionPutOnce(SOME);
  }

  @Test
  @Tag("exhaustive")
  void manyInterviewsEndSettledOrWithEveryOpenQuestionPutOnce() {
    endsSettledOrWithEveryOpenQuestionPutOnce(MANY);
  }

  private void endsSettledOrWithEveryOpenQuestionPutOnce(int people) {
    RandomSheets sheets = new RandomSheets(triage.rules(), 71);
    for (int i = 0; i < people; i++) {
      RawAnswer otherwise = i % 2 == 0 ? NOT_KNOWN : new RawAnswer.Absent();
      Set<String> seen = new HashSet<>();
      Interview interview = asked(sheets.nextWithoutClash(), otherwise, seen);
      if (!interview.isSettled() && !interview.isEmergency()) {
        Set<String> open = new HashSet<>();
        interview.assessment().unanswered().forEach(u -> open.add(u.item()));
        assertThat(seen).containsAll(open);
      }
    }
  }

  @Test
  void whoAnswersEverythingGetsTheUrgencyOfTheWholeSheet() {
    getTheUrgencyOfTheWholeSheet(SOME);
  }

  @Test
  @Tag("exhaustive")
  void manyWhoAnswerEverythingGetTheUrgencyOfTheWholeSheet() {
    getTheUrgencyOfTheWholeSheet(MANY);
  }

  private void getTheUrgencyOfTheWholeSheet(int people) {
    RandomSheets sheets = new RandomSheets(triage.rules(), 72);
    for (int i = 0; i < people; i++) {
      Map<String, RawAnswer> sheet = new LinkedHashMap<>(sheets.nextWithoutClash());
      Assessment whole = triage.assess(RandomSheets.of(sheet));
      Interview interview = asked(sheet, NOT_KNOWN, new HashSet<>());
      assertThat(interview.assessment().urgency()).isEqualTo(whole.urgency());
    }
  }

  @Test
  void onlyQuestionsThatAreDueArePut() {
    areDue(SOME);
  }

  @Test
  @Tag("exhaustive")
  void inManyInterviewsOnlyQuestionsThatAreDueArePut() {
    areDue(MANY);
  }

  private void areDue(int people) {
    RandomSheets sheets = new RandomSheets(triage.rules(), 73);
    for (int i = 0; i < people; i++) {
      Map<String, RawAnswer> sheet = sheets.nextWithoutClash();
      Interview interview = new Interview(triage);
      for (Optional<Item> q = interview.question(); q.isPresent(); q = interview.question()) {
        Questionnaire now = interview.questionnaire();
        var reading = triage.rules().reading(sheets.sheet(now.answers()));
        assertThat(reading.asked(q.get().id())).as(q.get().id()).isNotEqualTo(Truth.FALSE);
        interview.answer(q.get(), sheet.getOrDefault(q.get().id(), NOT_KNOWN));
      }
    }
  }

  @Test
  void anEmergencyEndsItAtOnce() {
    Interview interview = new Interview(triage);
    Item chest = triage.rules().catalogue().item("sign.chest-pain-or-breathless");
    interview.answer(chest, new RawAnswer.Flag(true));
    assertThat(interview.assessment().urgency()).isEqualTo(Urgency.EMERGENCY);
    assertThat(interview.question()).isEmpty();
  }

  @Test
  void theFirstQuestionsAreAboutEmergencies() {
    Interview interview = new Interview(triage);
    Item first = interview.question().orElseThrow();
    assertThat(interview.purpose(first)).isNotEmpty();
    assertThat(interview.assessment().unanswered())
        .anySatisfy(
            u -> {
              assertThat(u.item()).isEqualTo(first.id());
              assertThat(u.couldRaiseTo()).isEqualTo(Urgency.EMERGENCY);
            });
  }

  @Test
  void goingBackTakesTheAnswerAway() {
    Interview interview = new Interview(triage);
    Item first = interview.question().orElseThrow();
    interview.answer(first, NOT_KNOWN);
    assertThat(interview.back()).contains(first);
    assertThat(interview.questionnaire().answers()).isEmpty();
    assertThat(interview.question()).contains(first);
    assertThat(interview.back()).isEmpty();
  }

  @Test
  void aHealthyPersonIsAskedLessThanEverything() {
    Map<String, RawAnswer> healthy = SharedTriage.dossier().cases().baseline();
    Interview interview = asked(healthy, new RawAnswer.Flag(false), new HashSet<>());
    assertThat(interview.assessment().urgency()).isEqualTo(Urgency.SELF_CARE);
    assertThat(interview.isSettled()).isTrue();
    assertThat(interview.count()).isLessThan(triage.rules().catalogue().items().size());
  }
}
