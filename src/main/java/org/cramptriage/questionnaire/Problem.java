package org.cramptriage.questionnaire;

/**
 * One reason why a questionnaire is refused.
 *
 * @param place where: a line, an index or a column, or empty if the whole questionnaire is meant
 * @param item the item, or empty if none is meant
 * @param value what was written, shortened
 * @param expected what was expected, and what to do
 */
public record Problem(String place, String item, String value, String expected) {

  /** A problem with one item. */
  public static Problem of(String item, String value, String expected) {
    return new Problem("", item, value, expected);
  }

  /** The same problem with its place. */
  public Problem at(String where) {
    return place.isEmpty() ? new Problem(where, item, value, expected) : this;
  }

  /** One line for people. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    if (!place.isEmpty()) {
      line.append(place).append(": ");
    }
    if (!item.isEmpty()) {
      line.append(item).append(": ");
    }
    if (!value.isEmpty()) {
      line.append(value).append(": ");
    }
    return line.append(expected).toString();
  }
}
