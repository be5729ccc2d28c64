package org.cramptriage.facts;

/**
 * The answers to {@code exposure.tetanus-vaccine}, one constant a code; not knowing is a finding of
 * its own, hence UNKNOWN.
 */
public enum TetanusVaccine {
  UP_TO_DATE,
  OVER_10_YEARS,
  NEVER,
  UNKNOWN
}
