package org.cramptriage.pack.evidence;

import java.util.Map;

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
    Map<String, String> withoutClaim) {}
