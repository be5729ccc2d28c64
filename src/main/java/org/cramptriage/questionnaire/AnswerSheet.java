package org.cramptriage.questionnaire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The valid answers of one person by link id. An item without an entry was not answered; an entry
 * of {@link Answer.Unknown} means that the person does not know.
 */
public final class AnswerSheet {

  private final Map<String, Answer> answers;

  /**
   * Creates a sheet of these answers.
   *
   * @param answers valid answers by link id
   */
  public AnswerSheet(Map<String, Answer> answers) {
    this.answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** All answers by link id. */
  public Map<String, Answer> all() {
    return answers;
  }

  /** The answer to an item, if there is one. */
  public Optional<Answer> get(String item) {
    return Optional.ofNullable(answers.get(item));
  }

  /** A copy with one answer added or replaced. */
  public AnswerSheet with(String item, Answer answer) {
    Map<String, Answer> changed = new LinkedHashMap<>(answers);
    changed.put(item, answer);
    return new AnswerSheet(changed);
  }

  /** Whether the answer leaves something unknown: the whole of it, or part of a list. */
  public boolean isUnknown(String item) {
    Answer answer = answers.get(item);
    return answer instanceof Answer.Unknown
        || (answer instanceof Answer.Codes codes && codes.alsoUnknown());
  }

  /**
   * The change in percent between two numbers of this sheet.
   *
   * @return the change; {@link Change#open()} if one of them is not known, {@link Change#none()} if
   *     the earlier one is 0
   */
  public Change change(Item.PercentChange of) {
    if (get(of.from()).orElse(Answer.UNKNOWN) instanceof Answer.Quantity from
        && get(of.to()).orElse(Answer.UNKNOWN) instanceof Answer.Quantity to) {
      if (from.value().signum() == 0) {
        return Change.none();
      }
      BigDecimal rise = to.value().subtract(from.value()).multiply(BigDecimal.valueOf(100));
      return new Change(List.of(rise.divide(from.value(), MathContext.DECIMAL64)), false);
    }
    return Change.open();
  }

  /**
   * A change in percent, if it has a value.
   *
   * @param value the change, or empty
   * @param isOpen whether it would have a value if an open item were answered
   */
  public record Change(List<BigDecimal> value, boolean isOpen) {

    private static final Change OPEN = new Change(List.of(), true);
    private static final Change NONE = new Change(List.of(), false);

    /** Not known yet. */
    public static Change open() {
      return OPEN;
    }

    /** Known to have no value. */
    public static Change none() {
      return NONE;
    }
  }
}
