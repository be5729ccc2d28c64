package org.cramptriage.verify.impact;

import java.util.Locale;

/** What the change of a rule comes to for the people who are assessed; the worst first. */
public enum ImpactClass {
  /** Somebody is told to act less urgently than before. */
  URGENCY_DOWN("urgency down"),
  /** The solver reached its limit; a lower urgency is not ruled out. */
  NOT_DECIDED("not decided"),
  /** Somebody is told to act more urgently, and nobody less. */
  URGENCY_UP("urgency up"),
  /** The level to act on is the same for everybody, but an end of its range is not. */
  RANGE("range only"),
  /** Levels and ranges are the same, but somebody is told of other findings, or in other words. */
  FINDINGS("other findings"),
  /** Only advice differs: what is shown or held back, its words, its reasons or its order. */
  ADVICE("advice only"),
  /** It holds for other people, but nobody is told anything else: a sister rule says it all. */
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

  /** Whether it may lower somebody's urgency: then one more person must sign. */
  public boolean isAlarming() {
    return this == URGENCY_DOWN || this == NOT_DECIDED;
  }
}
