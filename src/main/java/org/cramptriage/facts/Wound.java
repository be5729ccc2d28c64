package org.cramptriage.facts;

/**
 * The answers to {@code exposure.recent-wound}, one constant a code; not knowing is a finding of
 * its own, hence UNKNOWN.
 */
public enum Wound {
  NONE,
  CLEAN,
  DIRTY,
  UNKNOWN
}
