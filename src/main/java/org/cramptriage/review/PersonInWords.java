package org.cramptriage.review;

import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
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
    return person.telling().stream().map(id -> answered(id, person)).toList();
  }

  private Answered answered(String id, NearCase person) {
    Item item = pack.catalogue().item(id);
    return new Answered(id, item.question(), AnswerWords.of(item, person.answers().get(id)));
  }
}
