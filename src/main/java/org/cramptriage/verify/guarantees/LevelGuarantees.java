package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.GuaranteeScope;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** The guarantees about the level of one answer sheet. */
final class LevelGuarantees {

  private final RulePack pack;
  private final Sheet sheet;
  private final Levels levels;
  private final SignWords words;

  LevelGuarantees(Sheet sheet, Levels levels) {
    this.pack = sheet.pack();
    this.sheet = sheet;
    this.levels = levels;
    this.words = new SignWords(pack);
  }

  private Stream<Condition> signs(Guarantee g) {
    return g.isFor(GuaranteeScope.DANGER_ANSWER)
        ? DangerAnswer.all(pack.catalogue(), g.except()).stream().map(DangerAnswer::sign)
        : g.signs().stream();
  }

  List<Instance> floor(Guarantee g) {
    return signs(g).map(sign -> floor(sign, g.unless(), g.atLeast())).toList();
  }

  private Instance floor(Condition sign, List<Condition> unless, Urgency level) {
    Literal low = levels.urgency(level).negate();
    Condition exempt = new Condition.Any(unless);
    String name = words.of(sign) + (unless.isEmpty() ? "" : ", unless " + words.of(exempt));
    return Instance.never(
        name,
        sheet,
        sheet.builder().and(sheet.of(sign).isTrue(), sheet.of(exempt).isTrue().negate(), low),
        (seen, later) ->
            Replay.when(
                seen.reading().of(sign) == Truth.TRUE
                    && seen.reading().of(exempt) != Truth.TRUE
                    && !seen.urgency().isAtLeast(level),
                "The result is " + seen.urgency() + ", below " + level + "."));
  }

  List<Instance> settled(Guarantee g) {
    return g.signs().stream().map(this::settled).toList();
  }

  private Instance settled(Condition sign) {
    List<Literal> wider = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      wider.add(sheet.builder().and(levels.atMost(level), levels.atLeast(level).negate()));
    }
    return Instance.never(
        words.of(sign),
        sheet,
        sheet.builder().and(sheet.of(sign).isTrue(), sheet.builder().or(wider)),
        (seen, later) ->
            Replay.when(
                seen.reading().of(sign) == Truth.TRUE && seen.atLeast() != seen.atMost(),
                "It may still be " + seen.atLeast() + " to " + seen.atMost() + "."));
  }

  List<Instance> neverSelfCare(Guarantee g) {
    if (g.isFor(GuaranteeScope.REQUIRED_QUESTION)) {
      return pack.catalogue().items().stream()
          .filter(item -> item.required() && !g.except().contains(item.id()))
          .map(this::openQuestion)
          .toList();
    }
    if (g.isFor(GuaranteeScope.FINDING)) {
      return findings(g, Urgency.ROUTINE).map(rule -> holding(rule.id())).toList();
    }
    return g.isFor(GuaranteeScope.VITAL_FINDING)
        ? findings(g, Urgency.URGENT).map(rule -> openFinding(rule.id())).toList()
        : signs(g).map(sign -> selfCare(words.of(sign), sheet.of(sign).isTrue(), sign)).toList();
  }

  private Stream<Rule.Finding> findings(Guarantee g, Urgency from) {
    return pack.findings().stream()
        .filter(rule -> rule.urgency().isAtLeast(from) && !g.except().contains(rule.id()));
  }

  private Instance holding(String rule) {
    Condition sign = new Condition.HasFinding(List.of(rule));
    return selfCare(words.rule(rule), sheet.rule(rule).isTrue(), sign);
  }

  private Instance selfCare(String name, Literal when, Condition sign) {
    return Instance.never(
        name,
        sheet,
        sheet.builder().and(when, levels.urgency(Urgency.ROUTINE).negate()),
        (seen, later) -> selfCare(seen, seen.reading().of(sign) == Truth.TRUE));
  }

  private static java.util.Optional<String> selfCare(ReplayedPerson seen, boolean so) {
    return Replay.when(
        so && seen.urgency() == Urgency.SELF_CARE, "The result is " + Urgency.SELF_CARE + ".");
  }

  private Instance openFinding(String rule) {
    TruthPair truth = sheet.rule(rule);
    Literal open = sheet.builder().and(truth.notFalse(), truth.isTrue().negate());
    return Instance.never(
        words.rule(rule) + " (open)",
        sheet,
        sheet.builder().and(open, levels.urgency(Urgency.ROUTINE).negate()),
        (seen, later) -> selfCare(seen, seen.reading().finding(rule) == Truth.UNKNOWN));
  }

  private Instance openQuestion(Item item) {
    Literal open = Levels.unresolved(sheet, item);
    return Instance.never(
        item.question() + " (open)",
        sheet,
        sheet.builder().and(open, levels.urgency(Urgency.ROUTINE).negate()),
        (seen, later) ->
            selfCare(
                seen,
                seen.assessment().unanswered().stream()
                    .anyMatch(question -> question.item().equals(item.id()))));
  }
}
