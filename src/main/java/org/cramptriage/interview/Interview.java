package org.cramptriage.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;

/**
 * An interview with one person. It ends when no further answer can change the urgency, in an
 * emergency as soon as no answer can lower it, and at the latest when every open question was asked
 * once.
 */
public final class Interview {

  private static final RecordId ID = new RecordId("interview", false);

  private final CrampTriage triage;
  private final NextQuestion next;
  private final Map<String, RawAnswer> answers = new LinkedHashMap<>();
  private final List<String> put = new ArrayList<>();
  private Assessment assessment;

  /** An interview in which nothing has been asked yet. */
  public Interview(CrampTriage triage) {
    this.triage = triage;
    this.next = new NextQuestion(triage.rules());
    this.assessment = triage.assess(questionnaire());
  }

  /** The answers so far. */
  public Questionnaire questionnaire() {
    return new Questionnaire(ID, answers, List.of());
  }

  /** The assessment of the answers so far. */
  public Assessment assessment() {
    return assessment;
  }

  /** Whether no open question can change the urgency. */
  public boolean isSettled() {
    return assessment.settled();
  }

  /** Whether this is an emergency; then only questions are asked that could lower the urgency. */
  public boolean isEmergency() {
    return assessment.urgency().isAtLeast(triage.rules().policies().emergency().level());
  }

  /** The next question; empty if the interview is over. */
  public Optional<Item> question() {
    if (isSettled()) {
      return Optional.empty();
    }
    Set<String> done = new LinkedHashSet<>(put);
    done.addAll(answers.keySet());
    return next.of(
        assessment, AnswerCheck.check(triage.rules().catalogue(), questionnaire()).sheet(), done);
  }

  /**
   * Records an answer.
   *
   * @param answer the answer; {@link RawAnswer.Absent} if the person does not want to answer
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException if it does not fit
   */
  public void answer(Item item, RawAnswer answer) {
    Map<String, RawAnswer> tried = new LinkedHashMap<>(answers);
    tried.put(item.id(), answer);
    if (answer instanceof RawAnswer.Absent) {
      tried.remove(item.id());
    }
    assessment = triage.assess(new Questionnaire(ID, tried, List.of()));
    answers.clear();
    answers.putAll(tried);
    put.remove(item.id());
    put.add(item.id());
  }

  /** Goes back to the previous question; empty if there is none. */
  public Optional<Item> back() {
    if (put.isEmpty()) {
      return Optional.empty();
    }
    String last = put.remove(put.size() - 1);
    answers.remove(last);
    assessment = triage.assess(questionnaire());
    return Optional.of(triage.rules().catalogue().item(last));
  }

  /** The number of questions asked. */
  public int count() {
    return put.size();
  }

  /** The titles of up to three rules that the answer to a question helps to decide. */
  public List<String> purpose(Item item) {
    return next.purpose(
        item, AnswerCheck.check(triage.rules().catalogue(), questionnaire()).sheet());
  }
}
