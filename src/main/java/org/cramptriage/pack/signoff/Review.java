package org.cramptriage.pack.signoff;

/**
 * The state of a rule's review as every assessment reports it. It does not depend on the date: a
 * signature is good until the day that it names.
 *
 * @param state how far the review has come
 * @param until the last day on which a signature is good, as {@code 2027-11-30}; empty without one
 */
public record Review(State state, String until) {

  /** Nobody has looked at it. */
  public static final Review NONE = new Review(State.UNSIGNED, "");
}
