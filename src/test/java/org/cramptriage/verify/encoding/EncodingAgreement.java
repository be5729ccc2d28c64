package org.cramptriage.verify.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.SolverCall;
import org.cramptriage.verify.solver.TruthPair;
import org.logicng.formulas.Literal;

/** Compares the encoding of the sheets of a pack with the engine, sheet by sheet. */
final class EncodingAgreement {

  private final CrampTriage triage;
  private final RulePack pack;
  private final FormulaBuilder builder = new FormulaBuilder();
  private final Sheet sheet;
  private final Levels levels;
  private final SolverCall search = new SolverCall(builder, ConflictLimit.STANDARD);

  EncodingAgreement(CrampTriage triage) {
    this.triage = triage;
    this.pack = triage.rules();
    this.sheet = Sheet.of(pack, builder, new CutPoints(pack, List.of()));
    this.levels = new Levels(sheet);
  }

  void areThoseOfTheEngine(int sheets) throws Exception {
    RandomSheets random = new RandomSheets(pack, 11);
    Literal possible = sheet.possible();
    for (int i = 0; i < sheets; i++) {
      Map<String, RawAnswer> answers = random.next();
      Predicate<Literal> model = search.find(pinned(answers)).orElseThrow();
      ThreeValued reading = pack.reading(random.sheet(answers));
      for (Rule rule : pack.rules()) {
        assertThat(truth(model, sheet.rule(rule.id())))
            .as("%s on %s", rule.id(), answers)
            .isEqualTo(reading.of(rule.condition()));
      }
      for (Item item : pack.catalogue().items()) {
        assertThat(truth(model, sheet.asked(item.id()))).isEqualTo(reading.asked(item.id()));
      }
      boolean clash = random.withoutClash(answers).size() < answers.size();
      assertThat(model.test(possible)).isEqualTo(!clash);
      if (i < sheets / 5) {
        sameLevels(model, triage.assess(RandomSheets.of(answers)));
      }
    }
  }

  private void sameLevels(Predicate<Literal> model, Assessment a) {
    for (Urgency level : Urgency.values()) {
      assertThat(model.test(levels.urgency(level))).isEqualTo(a.urgency().isAtLeast(level));
      assertThat(model.test(levels.atLeast(level))).isEqualTo(a.range().atLeast().isAtLeast(level));
      assertThat(model.test(levels.atMost(level))).isEqualTo(a.range().atMost().isAtLeast(level));
    }
  }

  private static Truth truth(Predicate<Literal> model, TruthPair pair) {
    boolean isTrue = model.test(pair.isTrue());
    assertThat(!isTrue || model.test(pair.notFalse())).isTrue();
    return isTrue ? Truth.TRUE : model.test(pair.notFalse()) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Literals that leave no other sheet than this one. */
  private List<Literal> pinned(Map<String, RawAnswer> answers) {
    Map<String, RawAnswer> read = ticked(answers);
    List<Literal> all = new ArrayList<>();
    for (ItemState state : sheet.states()) {
      if (state instanceof ChangeState) {
        state.distance(read).forEach(far -> all.add(far.negate()));
      } else {
        all.add(state.is(Optional.ofNullable(read.get(state.item().id()))));
      }
    }
    return all;
  }

  /**
   * As the check of answers leaves them: no number outside its range, no "none" beside other codes.
   */
  private Map<String, RawAnswer> ticked(Map<String, RawAnswer> answers) {
    Map<String, RawAnswer> read = new java.util.LinkedHashMap<>();
    answers.forEach(
        (id, answer) -> {
          Item.Range range = pack.catalogue().item(id).range();
          boolean outside =
              answer instanceof RawAnswer.Numeral n && range != null && !range.holds(n.value());
          if (!outside) {
            read.put(id, answer instanceof RawAnswer.Several several ? codes(several) : answer);
          }
        });
    return read;
  }

  private static RawAnswer codes(RawAnswer.Several several) {
    List<RawAnswer> kept = new ArrayList<>(several.values());
    if (kept.size() > 1) {
      kept.remove(new RawAnswer.Text(Item.NONE));
    }
    return kept.equals(List.of(new RawAnswer.Text(Item.UNKNOWN)))
        ? kept.get(0)
        : new RawAnswer.Several(kept);
  }
}
