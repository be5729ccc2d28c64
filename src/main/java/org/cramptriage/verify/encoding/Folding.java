package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.logicng.formulas.Literal;

/** Which finding another one is folded under. */
public final class Folding {

  private static final Comparator<Rule.Finding> TOPMOST_FIRST =
      Comparator.comparing(Rule.Finding::urgency).reversed().thenComparing(Rule.Finding::id);

  private final Sheet sheet;
  private final FormulaBuilder builder;

  public Folding(Sheet sheet) {
    this.sheet = sheet;
    this.builder = sheet.builder();
  }

  /** Where a finding is folded under another one than before. */
  public List<Literal> differences(Rule.Finding before, Rule.Finding after) {
    boolean same =
        before.supersedes().equals(after.supersedes()) && before.urgency() == after.urgency();
    if (same) {
      return List.of();
    }
    Set<String> targets = new LinkedHashSet<>(before.supersedes());
    targets.addAll(after.supersedes());
    return targets.stream().map(target -> differs(target, after)).toList();
  }

  private Literal differs(String target, Rule.Finding after) {
    Stream<Rule.Finding> all = sheet.pack().findings().stream();
    List<Rule.Finding> now =
        all.map(f -> f.id().equals(after.id()) ? after : f)
            .filter(f -> f.supersedes().contains(target))
            .sorted(TOPMOST_FIRST)
            .toList();
    Map<String, Literal> was = under(above(target));
    Map<String, Literal> then = under(now);
    Set<String> tops = new TreeSet<>(was.keySet());
    tops.addAll(then.keySet());
    List<Literal> any = new ArrayList<>();
    for (String top : tops) {
      Literal one = was.getOrDefault(top, builder.no());
      Literal other = then.getOrDefault(top, builder.no());
      any.add(builder.same(one, other).negate());
    }
    return builder.and(sheet.rule(target).isTrue(), builder.or(any));
  }

  private List<Rule.Finding> above(String finding) {
    return sheet.pack().findings().stream()
        .filter(f -> f.supersedes().contains(finding))
        .sorted(TOPMOST_FIRST)
        .toList();
  }

  /** For each finding: whether it is the one under which a finding with these above it ends up. */
  private Map<String, Literal> under(List<Rule.Finding> above) {
    Map<String, Literal> tops = new TreeMap<>();
    Literal none = builder.yes();
    for (Rule.Finding first : above) {
      Literal holds = sheet.rule(first.id()).isTrue();
      Literal chosen = builder.and(none, holds);
      Map<String, Literal> higher = under(above(first.id()));
      higher.forEach((top, so) -> tops.merge(top, builder.and(chosen, so), builder::or));
      tops.merge(
          first.id(), builder.and(chosen, builder.or(higher.values()).negate()), builder::or);
      none = builder.and(none, holds.negate());
    }
    return tops;
  }
}
