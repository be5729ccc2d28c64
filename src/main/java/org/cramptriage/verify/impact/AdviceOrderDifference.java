package org.cramptriage.verify.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Ranking;
import org.cramptriage.verify.encoding.OutcomeFormulas;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.logicng.formulas.Literal;

/**
 * The order of advice among advice of its phase: by base rank, with the points of P-RANKING for
 * factors that hold, and off where something must be asked first.
 */
final class AdviceOrderDifference {

  private final TwoPacks packs;
  private final FormulaBuilder builder;

  AdviceOrderDifference(TwoPacks packs) {
    this.packs = packs;
    this.builder = packs.builder();
  }

  /** Whether one of these comes before another advice in one pack and after it in the other. */
  Literal differ(List<String> reached) {
    List<Literal> all = new ArrayList<>();
    List<String> shared =
        packs.one().pack().advice().stream()
            .map(Rule::id)
            .filter(id -> packs.other().pack().has(id))
            .toList();
    for (String one : reached) {
      if (shared.contains(one) && !isPlacedAlike(one)) {
        shared.stream().filter(id -> !id.equals(one)).forEach(id -> all.add(turned(one, id)));
      }
    }
    return builder.or(all);
  }

  /** Whether nothing that its place rests on was edited. */
  private boolean isPlacedAlike(String advice) {
    Rule.Advice a = advice(packs.one(), advice);
    Rule.Advice b = advice(packs.other(), advice);
    Ranking one = packs.one().pack().policies().ranking();
    return one.equals(packs.other().pack().policies().ranking())
        && a.baseRank() == b.baseRank()
        && a.phase() == b.phase()
        && factors(packs.one(), advice).equals(factors(packs.other(), advice))
        && asked(packs.one(), advice).equals(asked(packs.other(), advice));
  }

  private Literal turned(String one, String two) {
    Rule.Advice a = advice(packs.one(), one);
    Rule.Advice b = advice(packs.other(), one);
    boolean together =
        a.phase() == advice(packs.one(), two).phase()
            && b.phase() == advice(packs.other(), two).phase();
    if (!together) {
      return builder.no(); // Another phase is another heading; its words differ.
    }
    List<Literal> shown =
        Stream.of(packs.one(), packs.other())
            .flatMap(told -> Stream.of(told.shown(one), told.shown(two)))
            .toList();
    Literal order = packs.differ(before(packs.one(), one, two), before(packs.other(), one, two));
    return builder.and(builder.and(shown), order);
  }

  private static Rule.Advice advice(OutcomeFormulas told, String id) {
    return (Rule.Advice) told.pack().rule(id);
  }

  private Literal before(OutcomeFormulas told, String one, String two) {
    Score[] first = scores(told, one);
    Score[] second = scores(told, two);
    List<Literal> cases = new ArrayList<>();
    for (Score a : first) {
      for (Score b : second) {
        if (a.value > b.value || (a.value == b.value && one.compareTo(two) < 0)) {
          cases.add(builder.and(a.when, b.when));
        }
      }
    }
    return builder.or(cases);
  }

  /** A score, and when it is the one. */
  private record Score(int value, Literal when) {}

  private Score[] scores(OutcomeFormulas told, String advice) {
    Literal[] counts = counts(told, factors(told, advice));
    Literal ask = builder.or(asked(told, advice));
    int rank = advice(told, advice).baseRank();
    Ranking ranking = told.pack().policies().ranking();
    int most = ranking.mostFactors();
    List<Score> scores = new ArrayList<>();
    for (int n = 0; n <= most; n++) {
      Literal more = n == most ? builder.no() : counts[n + 1];
      Literal count = builder.and(counts[n], more.negate());
      scores.add(new Score(ranking.score(rank, n, false), builder.and(count, ask.negate())));
      scores.add(new Score(ranking.score(rank, n, true), builder.and(count, ask)));
    }
    return scores.toArray(Score[]::new);
  }

  /** Whether at least 0, 1, 2 and so on of these hold, up to the most that count. */
  private Literal[] counts(OutcomeFormulas told, List<Literal> factors) {
    int most = told.pack().policies().ranking().mostFactors();
    Literal[] atLeast = new Literal[most + 1];
    Arrays.fill(atLeast, builder.no());
    atLeast[0] = builder.yes();
    for (Literal factor : factors) {
      for (int n = most; n > 0; n--) {
        atLeast[n] = builder.or(atLeast[n], builder.and(atLeast[n - 1], factor));
      }
    }
    return atLeast;
  }

  private List<Literal> factors(OutcomeFormulas told, String advice) {
    return told.pack().findings().stream()
        .filter(f -> f instanceof Rule.RiskFactor factor && factor.advice().contains(advice))
        .map(f -> told.rule(f.id()).isTrue())
        .toList();
  }

  private List<Literal> asked(OutcomeFormulas told, String advice) {
    return told.reasons(advice).stream()
        .filter(id -> !((Rule.Contraindication) told.pack().rule(id)).highHazard())
        .map(told::rule)
        .map(t -> builder.and(t.notFalse(), t.isTrue().negate()))
        .toList();
  }
}
