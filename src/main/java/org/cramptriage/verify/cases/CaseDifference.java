package org.cramptriage.verify.cases;

import java.util.List;

/**
 * Something in which a worked case does not end as written.
 *
 * @param what what the case states, as it is named in its file
 * @param expected what stands there
 * @param got what the real engine gives
 */
public record CaseDifference(String what, List<String> expected, List<String> got) {
  /** Defensive copies. */
  public CaseDifference {
    expected = List.copyOf(expected);
    got = List.copyOf(got);
  }
}
