package org.cramptriage.verify.mutants;

import java.util.Locale;

/** The ways in which one slip of the pen can change a rule. */
public enum Operator {
  /** A number is one step higher or lower. */
  NUMBER,
  /** "More than" for "at least", and the like. */
  STRICTNESS,
  /** A part of the condition is left out. */
  DROPPED,
  /** A test asks for the opposite. */
  NEGATED,
  /** "And" for "or", or "or" for "and". */
  AND_OR,
  /** A code is added to a list, or is missing from it. */
  CODE,
  /** A finding is added, left out, or another is named in its place. */
  FINDING,
  /** The level is one higher or lower. */
  URGENCY,
  /** A finding is folded under it in addition, or is no longer. */
  SUPERSEDES,
  /** A reason to withhold the advice is added, or left out. */
  WITHHELD_BY;

  /** The word in the output of commands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
