package org.cramptriage.facts;

/** The answers to {@code sign.leg-swelling}, one constant a code. */
public enum Swelling {
  NONE,
  ONE_LEG,
  BOTH_LEGS
}
