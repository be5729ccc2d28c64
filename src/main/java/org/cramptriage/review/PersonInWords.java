package org.cramptriage.review;

import java.util.List;
import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.review.near.NearCase;

/** Says a person as questions and answers, in the words of the questionnaire. */
public final class PersonInWords {

  private final RulePack pack;

  /** People in the words of this pack. */
  public PersonInWords(RulePack pack) {
    this.pack = pack;
  }

  /**
   * One question and its answer.
   *
   * @param item the item
   * @param question as the person reads it
   * @param answer in words
   */
  public record Answered(String item, String question, String answer) {
    @Override
    public String toString() {
      return question + " " + answer;
    }
  }

  /** The answers that tell this person from a healthy one, in the order of the questionnaire. */
  public List<Answered> of(NearCase person) {
    return of(person.telling(), person.answers());
  }

  /**
   * Some of a person's answers.
   *
   * @param items which
   * @param answers all of them
   */
  public List<Answered> of(List<String> items, Map<String, RawAnswer> answers) {
    return items.stream().map(id -> answered(id, answers)).toList();
  }

  private Answered answered(String id, Map<String, RawAnswer> answers) {
    Item item = pack.catalogue().item(id);
    return new Answered(id, item.question(), AnswerWords.of(item, answers.get(id)));
  }
}
