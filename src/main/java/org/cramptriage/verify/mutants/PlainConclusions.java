package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** What follows from which rules hold: level, folding, advice. The plain form of the product's. */
final class PlainConclusions {

  private static final Comparator<Rule.Finding> TOPMOST_FIRST =
      Comparator.comparing(Rule.Finding::urgency).reversed().thenComparing(Rule.Finding::id);

  private final Policies policies;
  private final List<Rule.Finding> findings = new ArrayList<>();
  private final List<Rule.Advice> advice = new ArrayList<>();
  private final Set<String> highHazard = new HashSet<>();
  private final Map<String, List<Rule.Finding>> above = new HashMap<>();

  PlainConclusions(RulePack pack) {
    policies = pack.policies();
    for (Rule rule : pack.rules()) {
      if (rule instanceof Rule.Finding finding) {
        findings.add(finding);
      } else if (rule instanceof Rule.Advice idea) {
        advice.add(idea);
      } else if (rule instanceof Rule.Contraindication reason && reason.highHazard()) {
        highHazard.add(reason.id());
      }
    }
    for (Rule.Finding finding : findings.stream().sorted(TOPMOST_FIRST).toList()) {
      for (String id : finding.supersedes()) {
        above.computeIfAbsent(id, i -> new ArrayList<>()).add(finding);
      }
    }
  }

  /**
   * The outcome of a sheet.
   *
   * @param requiredOpen whether a question that the person must see is open
   */
  CaseOutcome of(SheetTable.Truths truths, boolean requiredOpen) {
    Urgency highest = Urgency.SELF_CARE;
    Urgency possible = Urgency.SELF_CARE;
    Set<String> holding = new HashSet<>();
    for (Rule.Finding finding : findings) {
      Truth truth = truths.of(finding.id());
      if (truth == Truth.TRUE) {
        holding.add(finding.id());
        highest = highest.or(finding.urgency());
      } else if (truth == Truth.UNKNOWN) {
        possible = possible.or(finding.urgency());
      }
    }
    Urgency level = level(highest, possible, requiredOpen);
    Set<String> shown = new HashSet<>();
    Set<String> withheld = new HashSet<>();
    for (Rule.Advice idea : advice) {
      if (truths.of(idea.id()) == Truth.TRUE) {
        boolean stopped = idea.withheldBy().stream().anyMatch(id -> stops(id, truths.of(id)));
        (stopped ? withheld : shown).add(idea.id());
      }
    }
    return new CaseOutcome(level, level.or(possible), holding, shown, withheld, folded(holding));
  }

  private Urgency level(Urgency highest, Urgency possible, boolean requiredOpen) {
    boolean raised = policies.vitalOpen().raises(highest, possible);
    Urgency level = raised ? policies.vitalOpen().atLeast() : highest;
    return requiredOpen ? level.or(policies.open()) : level;
  }

  private boolean stops(String reason, Truth truth) {
    return truth == Truth.TRUE || (truth == Truth.UNKNOWN && highHazard.contains(reason));
  }

  private Map<String, String> folded(Set<String> holding) {
    Map<String, String> folded = new HashMap<>();
    for (String finding : holding) {
      String top = top(finding, holding);
      if (top != null) {
        folded.put(finding, top);
      }
    }
    return folded;
  }

  private @Nullable String top(String finding, Set<String> holding) {
    for (Rule.Finding over : above.getOrDefault(finding, List.of())) {
      if (holding.contains(over.id())) {
        String top = top(over.id(), holding);
        return top == null ? over.id() : top;
      }
    }
    return null;
  }
}
