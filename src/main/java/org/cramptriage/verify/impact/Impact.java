package org.cramptriage.verify.impact;

import java.util.Comparator;
import java.util.List;
import org.cramptriage.pack.signoff.Decision;

/**
 * The effect of a rule change.
 *
 * @param before the earlier pack
 * @param after the later pack
 * @param level the effect on the level, over the pack as a whole
 * @param rules what became of each edited rule, the worst first
 * @param others what else differs
 * @param proved whether guarantees were looked at; if not, nothing that they rest on differs
 * @param guarantees the guarantees that held before and are not proved now
 * @param voided the signatures on the earlier content of rules, or on the earlier pack
 */
public record Impact(
    PackVersion before,
    PackVersion after,
    LevelImpact level,
    List<RuleImpact> rules,
    List<OtherChange> others,
    boolean proved,
    List<BrokenGuarantee> guarantees,
    List<Decision> voided) {

  /** Copies in order. */
  public Impact {
    rules =
        rules.stream()
            .sorted(Comparator.comparing(RuleImpact::meaning).thenComparing(RuleImpact::id))
            .toList();
    others = List.copyOf(others);
    guarantees = List.copyOf(guarantees);
    voided = List.copyOf(voided);
  }

  /** The rules by which someone may be triaged lower: each needs one more signer. */
  public List<String> oneMoreSigner() {
    return rules.stream().filter(r -> r.meaning().isAlarming()).map(RuleImpact::id).toList();
  }

  /** What could lower a triage, or weaken a guarantee, and was not searched; sentences. */
  public List<String> notSearched() {
    return NotSearched.of(others);
  }

  /** Whether someone is triaged lower, as far as it was searched. */
  public boolean isLower() {
    return level.patients().stream().anyMatch(p -> p.shows() == ImpactClass.URGENCY_DOWN)
        || rules.stream().anyMatch(r -> r.meaning() == ImpactClass.URGENCY_DOWN);
  }

  /** Whether someone may be triaged lower, or a guarantee no longer holds. */
  public boolean isAlarming() {
    return level.isAlarming()
        || !oneMoreSigner().isEmpty()
        || !guarantees.isEmpty()
        || !notSearched().isEmpty();
  }

  /** Whether the solver decided the level and every rule within its limit. */
  public boolean isDecided() {
    return level.decided() && rules.stream().noneMatch(r -> r.meaning() == ImpactClass.NOT_DECIDED);
  }

  /** Whether nothing differs at all. */
  public boolean isEmpty() {
    return rules.isEmpty()
        && others.isEmpty()
        && level.patients().isEmpty()
        && guarantees.isEmpty();
  }
}
