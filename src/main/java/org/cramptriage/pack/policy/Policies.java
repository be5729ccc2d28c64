package org.cramptriage.pack.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.terms.Urgency;

/**
 * The content of {@code policies.yaml}: the clinical decisions that are not the condition of a
 * rule.
 *
 * @param all every policy, in the order of {@link PolicyId#IDS}
 * @param vitalOpen the level while a dangerous finding is still possible
 * @param open the least level while a required question is open
 * @param emergency what an emergency withholds
 * @param safetyNet what is always shown
 * @param ranking the order of advice
 * @param contradictions the answers that contradict each other
 * @param chartConflict the level while a clinic's record says something more dangerous
 * @param chart what of a clinic's record is used
 * @param roles the items that play a part
 */
public record Policies(
    List<Rule.Policy> all,
    OpenDanger vitalOpen,
    Urgency open,
    Emergency emergency,
    SafetyNet safetyNet,
    Ranking ranking,
    List<Contradiction> contradictions,
    OpenDanger chartConflict,
    ChartLimits chart,
    Map<Role, String> roles) {

  /** Defensive copies. */
  public Policies {
    all = List.copyOf(all);
    contradictions = List.copyOf(contradictions);
    roles = Map.copyOf(roles);
  }

  /** The link id of the item that plays a part. */
  public String item(Role role) {
    return Objects.requireNonNull(roles.get(role));
  }

  /** The policy with this id. */
  public Optional<Rule.Policy> find(String id) {
    return all.stream().filter(policy -> policy.id().equals(id)).findFirst();
  }

  /** The sentence of a policy; empty if it has none. */
  public String says(String id) {
    return find(id).map(Rule.Policy::says).orElse("");
  }
}
