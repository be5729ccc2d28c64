package org.cramptriage.facts;

/** The answers to {@code episode.trend}, one constant a code. */
public enum Trend {
  NEW,
  WORSE,
  SAME,
  BETTER
}
