package org.cramptriage.pack.evidence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Rule;
import org.jspecify.annotations.Nullable;

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

  /** The same evidence with the users of the numbers that are tested. */
  public Evidence usedBy(Map<String, Set<String>> users) {
    Map<String, Threshold> numbers = new LinkedHashMap<>();
    thresholds.forEach(
        (id, number) ->
            numbers.put(
                id,
                number.test()
                    ? number.usedBy(users.getOrDefault(number.asTest(), Set.of()))
                    : number));
    return new Evidence(claims, references, numbers, conflicts, openQuestions, withoutClaim);
  }

  /** The disagreements that name a rule. */
  public List<Conflict> conflictsOf(String rule) {
    return conflicts.values().stream().filter(c -> c.rules().contains(rule)).toList();
  }

  /** The first day on which a source of this rule is due for review; null if it has no source. */
  public @Nullable LocalDate reviewBy(Rule rule) {
    Stream<String> ofNumbers =
        thresholds.values().stream()
            .filter(t -> t.usedBy().contains(rule.id()))
            .flatMap(t -> t.sources().stream());
    return Stream.concat(rule.header().sources().stream(), ofNumbers)
        .map(references::get)
        .filter(Objects::nonNull)
        .map(Reference::reviewBy)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
