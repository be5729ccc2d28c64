package org.cramptriage.review.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.verify.guarantees.Proof;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.mutants.MutationScore;

/**
 * What the machine found out about the rules, as far as it was asked for this report. What is
 * absent was not run, and the page says so.
 *
 * @param proofs what became of every guarantee
 * @param scores by rule, whether the worked cases notice slips of the pen in it
 * @param impact the effect of the changes since another pack
 */
public record MachineReview(
    Optional<List<Proof>> proofs,
    Optional<Map<String, MutationScore>> scores,
    Optional<Impact> impact) {

  /** Defensive copies. */
  public MachineReview {
    proofs = proofs.map(List::copyOf);
    scores = scores.map(Map::copyOf);
  }

  /** Nothing was run. */
  public static MachineReview notRun() {
    return new MachineReview(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The guarantees were proved, or not. */
  public MachineReview with(List<Proof> of) {
    return new MachineReview(Optional.of(of), scores, impact);
  }

  /** The worked cases were tried on slips of the pen. */
  public MachineReview withScores(List<MutationScore> of) {
    Map<String, MutationScore> byRule = new LinkedHashMap<>();
    of.forEach(score -> byRule.put(score.rule(), score));
    return new MachineReview(proofs, Optional.of(byRule), impact);
  }

  /** The rules were compared with another pack. */
  public MachineReview with(Impact of) {
    return new MachineReview(proofs, scores, Optional.of(of));
  }

  /** The score of a rule; empty if it was not tried. */
  public Optional<MutationScore> score(String rule) {
    return scores.map(all -> all.get(rule));
  }

  /** How many visible slips no worked case notices, in all rules. */
  public long survivors() {
    return scores.stream()
        .flatMap(all -> all.values().stream())
        .mapToLong(score -> score.survivors().size())
        .sum();
  }

  /** How many visible slips worked cases notice, in all rules. */
  public long killed() {
    return scores.stream()
        .flatMap(all -> all.values().stream())
        .mapToLong(MutationScore::killed)
        .sum();
  }
}
