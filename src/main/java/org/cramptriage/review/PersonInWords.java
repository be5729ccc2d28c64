package org.cramptriage.review;

import java.util.List;
import java.util.stream.Collectors;
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
    return person.telling().stream().map(id -> answered(id, person)).toList();
  }

  private Answered answered(String id, NearCase person) {
    Item item = pack.catalogue().item(id);
    RawAnswer answer = person.answers().getOrDefault(id, new RawAnswer.Absent());
    return new Answered(id, item.question(), words(item, answer));
  }

  private static String words(Item item, RawAnswer answer) {
    if (answer instanceof RawAnswer.Flag flag) {
      return flag.value() ? "Yes" : "No";
    }
    if (answer instanceof RawAnswer.Numeral number) {
      Item.Unit unit = item.unit();
      return number.value().toPlainString() + (unit == null ? "" : " " + unit.label());
    }
    if (answer instanceof RawAnswer.Text text) {
      return item.label(text.text());
    }
    if (answer instanceof RawAnswer.Several several) {
      return several.values().stream().map(v -> words(item, v)).collect(Collectors.joining("; "));
    }
    return "not answered";
  }
}
