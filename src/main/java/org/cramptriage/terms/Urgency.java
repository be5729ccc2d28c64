package org.cramptriage.terms;

/**
 * How urgently to seek care, from least to most. pack.yaml has the place and the time frame of
 * each.
 */
public enum Urgency {
  /** At home; no visit needed now. */
  SELF_CARE,
  /** At the next planned visit. */
  ROUTINE,
  /** Within days, two weeks at most. */
  SOON,
  /** Today, also at night. */
  URGENT,
  /** Now: ambulance or emergency department. */
  EMERGENCY;

  /** The higher of two levels. */
  public Urgency or(Urgency other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether this level is at least as high as the other. */
  public boolean isAtLeast(Urgency other) {
    return compareTo(other) >= 0;
  }
}
