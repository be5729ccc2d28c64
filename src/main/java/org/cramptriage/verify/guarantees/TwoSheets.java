package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.pack.model.Urgency;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.verify.encoding.ChangeState;
import org.cramptriage.verify.encoding.CodedState;
import org.cramptriage.verify.encoding.ItemState;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.Gates;
import org.cramptriage.verify.solver.Limits;
import org.logicng.formulas.Literal;

/** The guarantees about one person with two answer sheets. */
final class TwoSheets {

  private final Sheet sheet;
  private final Levels levels;
  private final Limits limits;
  private final Gates gates;
  private final SignWords words;

  TwoSheets(Sheet sheet, Levels levels, Limits limits) {
    this.sheet = sheet;
    this.levels = levels;
    this.limits = limits;
    this.gates = sheet.gates();
    this.words = new SignWords(sheet.pack());
  }

  List<Instance> monotone(Guarantee g) {
    Map<String, Sheet> later = new HashMap<>();
    Map<String, Levels> after = new HashMap<>();
    List<Instance> all = new ArrayList<>();
    for (DangerAnswer danger : DangerAnswer.all(sheet.pack().catalogue(), g.except())) {
      String item = danger.item().id();
      Sheet other = later.computeIfAbsent(item, id -> sheet.with(List.of(id), limits));
      Levels then = after.computeIfAbsent(item, id -> new Levels(other));
      all.add(
          Instance.never(
              words.of(danger.sign()),
              sheet,
              other,
              gates.and(affirmed(danger, other), fallen(then)),
              TwoSheets::fallen));
    }
    return all;
  }

  /** A harmless answer here, the danger answer there. */
  private Literal affirmed(DangerAnswer danger, Sheet other) {
    String item = danger.item().id();
    ItemState now = sheet.state(item);
    ItemState then = other.state(item);
    List<Literal> all = new ArrayList<>(List.of(now.answered(), then.answered()));
    all.add(then.tested(danger.sign()).isTrue());
    if (danger.item().type() == ItemType.MULTI_CHOICE) {
      all.add(ticked(danger, (CodedState) now, (CodedState) then));
    } else {
      DangerAnswer.all(sheet.pack().catalogue(), List.of()).stream()
          .filter(other2 -> other2.item().equals(danger.item()))
          .forEach(d -> all.add(now.tested(d.sign()).isTrue().negate()));
    }
    return gates.and(all);
  }

  /** One code more, {@code none} apart. */
  private Literal ticked(DangerAnswer danger, CodedState now, CodedState then) {
    List<Literal> all = new ArrayList<>();
    all.add(now.code(danger.code()).negate());
    all.add(gates.same(now.full(), then.full()));
    for (String code : danger.item().choices().keySet()) {
      if (!code.equals(danger.code()) && !code.equals(Item.NONE)) {
        all.add(gates.same(now.code(code), then.code(code)));
      }
    }
    return gates.and(all);
  }

  private Literal fallen(Levels after) {
    List<Literal> any = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      any.add(gates.and(levels.urgency(level), after.urgency(level).negate()));
      any.add(gates.and(levels.atLeast(level), after.atLeast(level).negate()));
      any.add(gates.and(levels.atMost(level), after.atMost(level).negate()));
    }
    return gates.or(any);
  }

  private static Optional<String> fallen(Seen before, Seen after) {
    boolean fallen =
        !after.urgency().isAtLeast(before.urgency())
            || !after.atLeast().isAtLeast(before.atLeast())
            || !after.atMost().isAtLeast(before.atMost());
    return Replay.when(fallen, "From " + range(before) + " to " + range(after) + ".");
  }

  private static String range(Seen seen) {
    return seen.urgency() + " (" + seen.atLeast() + " to " + seen.atMost() + ")";
  }

  List<Instance> rangeSound(Guarantee g) {
    Sheet other = Sheet.of(sheet.pack(), gates, limits);
    Levels then = new Levels(other);
    Literal more = answeredFurther(other, g.except());
    List<Instance> all = new ArrayList<>(List.of(inside()));
    for (Urgency level : Urgency.values()) {
      if (level != Urgency.SELF_CARE) {
        Literal sinks = gates.and(levels.atLeast(level), then.atLeast(level).negate());
        Literal rises = gates.and(levels.atMost(level).negate(), then.atMost(level));
        all.add(further("The lower end never falls below " + level, other, more, sinks));
        all.add(further("The upper end never rises to " + level, other, more, rises));
      }
    }
    return all;
  }

  private Instance inside() {
    List<Literal> outside = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      outside.add(gates.and(levels.atLeast(level), levels.urgency(level).negate()));
      outside.add(gates.and(levels.urgency(level), levels.atMost(level).negate()));
    }
    return Instance.never(
        "The level lies in the range",
        sheet,
        gates.or(outside),
        (seen, later) -> Replay.when(!inside(seen, seen), range(seen)));
  }

  private static boolean inside(Seen range, Seen level) {
    return level.urgency().isAtLeast(range.atLeast()) && range.atMost().isAtLeast(level.urgency());
  }

  private Instance further(String name, Sheet other, Literal more, Literal breach) {
    return Instance.never(
        name,
        sheet,
        other,
        gates.and(more, breach),
        (seen, later) ->
            Replay.when(
                !later.atLeast().isAtLeast(seen.atLeast())
                    || !seen.atMost().isAtLeast(later.atMost()),
                "From " + range(seen) + " to " + range(later) + "."));
  }

  /** Every answer here still stands there; where not knowing is a finding, that stands, too. */
  private Literal answeredFurther(Sheet other, List<String> notKnowingIsFinding) {
    List<Literal> all = new ArrayList<>();
    for (ItemState now : sheet.states()) {
      if (!(now instanceof ChangeState)) {
        ItemState then = other.state(now.item().id());
        all.add(gates.or(now.answered().negate(), now.keptIn(then)));
        boolean stays = notKnowingIsFinding.contains(now.item().id());
        Literal still = stays ? then.unknown() : then.absent().negate();
        all.add(gates.or(now.unknown().negate(), still));
      }
    }
    return gates.and(all);
  }
}
