package org.cramptriage.facts;

/**
 * The answers to {@code person.pregnancy-status}, one constant a code; not knowing is a finding of
 * its own, hence UNKNOWN.
 */
public enum Pregnancy {
  PREGNANT,
  POSSIBLE,
  POSTPARTUM_6W,
  NOT_PREGNANT,
  UNKNOWN
}
