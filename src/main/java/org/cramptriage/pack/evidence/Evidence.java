package org.cramptriage.pack.evidence;

import java.time.LocalDate;
import java.util.Map;
import org.cramptriage.pack.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The evidence register.
 *
 * @param claims the founding claims by id
 * @param references the sources by key
 * @param thresholds the numbers by id
 * @param conflicts the disagreements by id
 * @param withoutClaim rules and numbers that rest on no claim, with the reason
 */
public record Evidence(
    Map<String, Claim> claims,
    Map<String, Reference> references,
    Map<String, Threshold> thresholds,
    Map<String, Conflict> conflicts,
    Map<String, String> withoutClaim) {

  /** The first day on which a source of this rule is due for review; null if it has no source. */
  public @Nullable LocalDate reviewBy(Rule rule) {
    return null;
  }
}
