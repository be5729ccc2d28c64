package org.cramptriage.verify.impact;

import java.util.Locale;

/** The effect of a rule change on the people who are assessed; the worst first. */
public enum ImpactClass {
  /** Someone is triaged lower than before. */
  URGENCY_DOWN("urgency down"),
  /** The solver reached its limit; a lower urgency is not ruled out. */
  NOT_DECIDED("not decided"),
  /** Someone is triaged higher than before, and nobody lower. */
  URGENCY_UP("urgency up"),
  /** The level to act on is the same for everybody, but an end of its range is not. */
  RANGE("range only"),
  /** Levels and ranges are the same, but someone gets other findings, or other words. */
  FINDINGS("other findings"),
  /** Only advice differs: what is shown or held back, its words, its reasons or its order. */
  ADVICE("advice only"),
  /** It holds for other people, but no result differs: a sister rule covers it. */
  NEVER_VISIBLE("differs, never visible"),
  /** It is the same for every answer sheet; the solver has proved it. */
  SAME_MEANING("same meaning");

  private final String words;

  ImpactClass(String words) {
    this.words = words;
  }

  /** The class in plain words. */
  public String words() {
    return words;
  }

  /** The class as a word in JSON, for example {@code urgency-down}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether someone may be triaged lower: then one more person must sign. */
  public boolean isAlarming() {
    return this == URGENCY_DOWN || this == NOT_DECIDED;
  }
}
