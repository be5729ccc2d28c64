package org.cramptriage.pack.evidence;

import java.util.List;
import java.util.Map;

/**
 * The evidence register.
 *
 * @param claims the founding claims by id
 * @param references the sources by key
 * @param thresholds the numbers by id
 * @param conflicts the disagreements by id
 * @param openQuestions what clinicians still have to settle
 * @param withoutClaim rules and numbers that rest on no claim, with the reason
 */
public record Evidence(
    Map<String, Claim> claims,
    Map<String, Reference> references,
    Map<String, Threshold> thresholds,
    Map<String, Conflict> conflicts,
    OpenQuestions openQuestions,
    Map<String, String> withoutClaim) {

  /** The disagreements that name a rule. */
  public List<Conflict> conflictsOf(String rule) {
    return conflicts.values().stream().filter(c -> c.rules().contains(rule)).toList();
  }
}
