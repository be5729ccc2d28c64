package org.cramptriage.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/** An answer as it was written, before validation. */
public sealed interface RawAnswer {

  /** A text or a code. */
  record Text(String text) implements RawAnswer {}

  /** A number. */
  record Numeral(BigDecimal value) implements RawAnswer {}

  /** True or false. */
  record Flag(boolean value) implements RawAnswer {}

  /** Several values. */
  record Several(List<RawAnswer> values) implements RawAnswer {
    /** Defensive copy. */
    public Several {
      values = List.copyOf(values);
    }
  }

  /** Null, an empty text or an empty array: not asked. */
  record Absent() implements RawAnswer {}

  /** A value that no item accepts, such as an object. */
  record Foreign(String description) implements RawAnswer {}

  /** The answer in short, for an error message. */
  default String shown() {
    String text = "";
    if (this instanceof Text t) {
      text = '"' + t.text() + '"';
    } else if (this instanceof Numeral n) {
      text = n.value().toString();
    } else if (this instanceof Flag f) {
      text = Boolean.toString(f.value());
    } else if (this instanceof Several s) {
      text = s.values().stream().map(RawAnswer::shown).limit(9).toList().toString();
    } else if (this instanceof Foreign f) {
      text = f.description();
    } else if (this instanceof Absent) {
      text = "an empty value";
    }
    return Problem.oneLine(text, 60);
  }
}
