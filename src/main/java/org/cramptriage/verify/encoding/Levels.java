package org.cramptriage.verify.encoding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.OpenDanger;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** The urgency of a sheet and both ends of its range, with the policies for open questions. */
public final class Levels {

  private final FormulaBuilder builder;
  private final Map<Urgency, Literal> atLeast = new EnumMap<>(Urgency.class);
  private final Map<Urgency, Literal> urgency = new EnumMap<>(Urgency.class);
  private final Map<Urgency, Literal> atMost = new EnumMap<>(Urgency.class);
  private final Literal required;

  public Levels(Sheet sheet) {
    this(sheet, finding -> sheet.rule(finding.id()), Rule.Finding::urgency);
  }

  /**
   * The levels of a sheet under an edited rule.
   *
   * @param truths whether a finding holds
   * @param levels the level of a finding
   */
  public Levels(
      Sheet sheet,
      Function<Rule.Finding, TruthPair> truths,
      Function<Rule.Finding, Urgency> levels) {
    this.builder = sheet.builder();
    Map<Urgency, Literal> possible = new EnumMap<>(Urgency.class);
    for (Urgency level : Urgency.values()) {
      List<Literal> holding = new ArrayList<>();
      List<Literal> open = new ArrayList<>();
      for (Rule.Finding finding : sheet.pack().findings()) {
        if (levels.apply(finding).isAtLeast(level)) {
          TruthPair truth = truths.apply(finding);
          holding.add(truth.isTrue());
          open.add(builder.and(truth.notFalse(), truth.isTrue().negate()));
        }
      }
      boolean lowest = level == Urgency.SELF_CARE;
      atLeast.put(level, lowest ? builder.yes() : builder.or(holding));
      possible.put(level, builder.or(open));
    }
    this.required = requiredOpen(sheet);
    OpenDanger danger = sheet.pack().policies().vitalOpen();
    Literal vital =
        builder.and(of(possible, danger.whileOpen()), atLeast(danger.atLeast()).negate());
    Urgency open = sheet.pack().policies().open();
    atLeast.forEach(
        (level, known) -> {
          Literal byDanger = danger.atLeast().isAtLeast(level) ? vital : builder.no();
          Literal byQuestion = open.isAtLeast(level) ? required : builder.no();
          urgency.put(level, builder.or(known, byDanger, byQuestion));
        });
    urgency.forEach((level, now) -> atMost.put(level, builder.or(now, of(possible, level))));
  }

  private static Literal requiredOpen(Sheet sheet) {
    List<Literal> open = new ArrayList<>();
    for (Item item : sheet.pack().catalogue().items()) {
      if (item.required()) {
        open.add(unresolved(sheet, item));
      }
    }
    return sheet.builder().or(open);
  }

  /** Whether an item that applies has no answer, or one that leaves something unknown. */
  public static Literal unresolved(Sheet sheet, Item item) {
    return sheet
        .builder()
        .and(sheet.state(item.id()).full().negate(), sheet.asked(item.id()).notFalse());
  }

  /** Whether the highest true finding has at least this level. */
  public Literal atLeast(Urgency level) {
    return of(atLeast, level);
  }

  /** Whether the level to act on now is at least this one. */
  public Literal urgency(Urgency level) {
    return of(urgency, level);
  }

  /** Whether the highest level that is still possible is at least this one. */
  public Literal atMost(Urgency level) {
    return of(atMost, level);
  }

  private Literal of(Map<Urgency, Literal> levels, Urgency level) {
    return levels.getOrDefault(level, builder.no());
  }
}
