package org.cramptriage.assess.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cramptriage.pack.model.Rule;

/** Which finding is shown under which: the topmost one that supersedes it and holds. */
final class Folding {

  private static final Comparator<Rule.Finding> TOPMOST =
      Comparator.comparing(Rule.Finding::urgency).reversed().thenComparing(Rule::id);

  private final Map<String, List<Rule.Finding>> parents = new TreeMap<>();

  /** Folds the findings that hold. */
  Folding(List<Rule.Finding> holding) {
    Set<String> ids = holding.stream().map(Rule::id).collect(Collectors.toSet());
    for (Rule.Finding finding : holding) {
      for (String folded : finding.supersedes()) {
        if (ids.contains(folded)) {
          parents.computeIfAbsent(folded, id -> new ArrayList<>()).add(finding);
        }
      }
    }
  }

  /** Whether a finding is folded. */
  boolean isFolded(String id) {
    return parents.containsKey(id);
  }

  /** The finding that a folded one is shown under: of several the most urgent, followed upward. */
  String under(String id) {
    String top = parents.getOrDefault(id, List.of()).stream().min(TOPMOST).map(Rule::id).orElse(id);
    return isFolded(top) ? under(top) : top;
  }

  /** The findings shown under this one. */
  List<String> foldedUnder(String top) {
    return parents.keySet().stream().filter(id -> under(id).equals(top)).toList();
  }
}
