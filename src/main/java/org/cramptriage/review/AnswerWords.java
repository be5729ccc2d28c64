package org.cramptriage.review;

import java.util.stream.Collectors;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.jspecify.annotations.Nullable;

/** Says an answer in the words of the questionnaire. */
public final class AnswerWords {

  private static final String NOT_ASKED = "not asked";
  private static final String NOT_KNOWN = "I don't know";

  private AnswerWords() {}

  /**
   * The answer in words.
   *
   * @param item the question
   * @param answer the answer; null if there is none
   */
  public static String of(Item item, @Nullable RawAnswer answer) {
    if (answer instanceof RawAnswer.Flag flag) {
      return flag.value() ? "Yes" : "No";
    }
    if (answer instanceof RawAnswer.Numeral number) {
      Item.Unit unit = item.unit();
      return number.value().toPlainString() + (unit == null ? "" : " " + unit.label());
    }
    if (answer instanceof RawAnswer.Several several) {
      return several.values().stream().map(v -> of(item, v)).collect(Collectors.joining("; "));
    }
    if (answer instanceof RawAnswer.Text text) {
      boolean unknown = text.text().equals(Item.UNKNOWN);
      return unknown && !item.choices().containsKey(Item.UNKNOWN)
          ? NOT_KNOWN
          : item.label(text.text());
    }
    return NOT_ASKED;
  }
}
