package org.cramptriage.verify.guarantees;

import java.util.Optional;

/** What a guarantee looks at when the real engine has assessed a counterexample. */
@FunctionalInterface
public interface Replay {

  /**
   * What went wrong, in a sentence; empty if nothing did.
   *
   * @param one the person
   * @param later the same person with other answers; the same if there is only one sheet
   */
  Optional<String> breach(ReplayedPerson one, ReplayedPerson later);

  /** The sentence if this is so. */
  static Optional<String> when(boolean broken, String sentence) {
    return broken ? Optional.of(sentence) : Optional.empty();
  }
}
