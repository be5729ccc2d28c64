package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.ChangeState;
import org.cramptriage.verify.encoding.CodedState;
import org.cramptriage.verify.encoding.ItemState;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.logicng.formulas.Literal;

/** The guarantees about one person with two answer sheets. */
final class MonotoneGuarantees {

  private final Sheet sheet;
  private final Levels levels;
  private final CutPoints cutPoints;
  private final FormulaBuilder builder;
  private final SignWords words;

  MonotoneGuarantees(Sheet sheet, Levels levels, CutPoints cutPoints) {
    this.sheet = sheet;
    this.levels = levels;
    this.cutPoints = cutPoints;
    this.builder = sheet.builder();
    this.words = new SignWords(sheet.pack());
  }

  List<Instance> monotone(Guarantee g) {
    Map<String, Sheet> later = new HashMap<>();
    Map<String, Levels> after = new HashMap<>();
    List<Instance> all = new ArrayList<>();
    for (DangerAnswer danger : DangerAnswer.all(sheet.pack().catalogue(), g.except())) {
      String item = danger.item().id();
      Sheet other = later.computeIfAbsent(item, id -> sheet.with(List.of(id), cutPoints));
      Levels then = after.computeIfAbsent(item, id -> new Levels(other));
      all.add(
          Instance.never(
              words.of(danger.sign()),
              sheet,
              other,
              builder.and(affirmed(danger, other), fallen(then)),
              MonotoneGuarantees::fallen));
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
    return builder.and(all);
  }

  /** One code more, {@code none} apart. */
  private Literal ticked(DangerAnswer danger, CodedState now, CodedState then) {
    List<Literal> all = new ArrayList<>();
    all.add(now.code(danger.code()).negate());
    all.add(builder.same(now.full(), then.full()));
    for (String code : danger.item().choices().keySet()) {
      if (!code.equals(danger.code()) && !code.equals(Item.NONE)) {
        all.add(builder.same(now.code(code), then.code(code)));
      }
    }
    return builder.and(all);
  }

  private Literal fallen(Levels after) {
    List<Literal> any = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      any.add(builder.and(levels.urgency(level), after.urgency(level).negate()));
      any.add(builder.and(levels.atLeast(level), after.atLeast(level).negate()));
      any.add(builder.and(levels.atMost(level), after.atMost(level).negate()));
    }
    return builder.or(any);
  }

  private static Optional<String> fallen(ReplayedPerson before, ReplayedPerson after) {
    boolean fallen =
        !after.urgency().isAtLeast(before.urgency())
            || !after.atLeast().isAtLeast(before.atLeast())
            || !after.atMost().isAtLeast(before.atMost());
    return Replay.when(fallen, "From " + range(before) + " to " + range(after) + ".");
  }

  private static String range(ReplayedPerson seen) {
    return seen.urgency() + " (" + seen.atLeast() + " to " + seen.atMost() + ")";
  }

  List<Instance> rangeSound(Guarantee g) {
    Sheet other = Sheet.of(sheet.pack(), builder, cutPoints);
    Levels then = new Levels(other);
    Literal more = answeredFurther(other, g.except());
    List<Instance> all = new ArrayList<>(List.of(inside()));
    for (Urgency level : Urgency.values()) {
      if (level != Urgency.SELF_CARE) {
        Literal falls = builder.and(levels.atLeast(level), then.atLeast(level).negate());
        Literal sinks = builder.and(falls, noneCalms(other));
        Literal rises = builder.and(levels.atMost(level).negate(), then.atMost(level));
        all.add(further("The lower end never falls below " + level, other, more, sinks));
        all.add(further("The upper end never rises to " + level, other, more, rises));
      }
    }
    return all;
  }

  /** No calming answer comes: only such an answer may lower the level. */
  private Literal noneCalms(Sheet other) {
    List<Literal> all = new ArrayList<>();
    for (ItemState now : sheet.states()) {
      for (String code : now.item().calms()) {
        CodedState earlier = (CodedState) now;
        CodedState then = (CodedState) other.state(now.item().id());
        Literal before = builder.and(earlier.code(code), earlier.full());
        all.add(builder.or(builder.and(then.code(code), then.full()).negate(), before));
      }
    }
    return builder.and(all);
  }

  List<Instance> sayingLess(Guarantee g) {
    List<Instance> all = new ArrayList<>();
    for (Item item : sheet.pack().catalogue().items()) {
      if (item.isCalming() && !g.except().contains(item.id())) {
        Sheet other = sheet.with(List.of(item.id()), cutPoints);
        Literal less = builder.and(calmed(item), other.state(item.id()).answered().negate());
        all.add(
            Instance.never(
                item.question() + " (left out)",
                sheet,
                other,
                builder.and(less, lower(new Levels(other))),
                MonotoneGuarantees::lower));
      }
    }
    return all;
  }

  /** That no calming answer lowers what a sign settles. */
  List<Instance> notCalmed(Guarantee g) {
    List<String> calming =
        sheet.pack().catalogue().items().stream().filter(Item::isCalming).map(Item::id).toList();
    if (calming.isEmpty()) {
      return List.of();
    }
    Sheet other = sheet.with(calming, cutPoints);
    Levels then = new Levels(other);
    List<Literal> kept = new ArrayList<>();
    for (String item : calming) {
      ItemState now = sheet.state(item);
      kept.add(builder.or(now.answered().negate(), now.keptIn(other.state(item))));
    }
    List<Literal> falls = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      falls.add(builder.and(levels.atLeast(level), then.atLeast(level).negate()));
    }
    Literal calmed = builder.and(builder.and(kept), builder.or(falls));
    return g.signs().stream()
        .map(
            sign ->
                Instance.never(
                    words.of(sign) + " (and something that calms)",
                    sheet,
                    other,
                    builder.and(sheet.of(sign).isTrue(), calmed),
                    (seen, later) ->
                        Replay.when(
                            !later.atLeast().isAtLeast(seen.atLeast()),
                            "From " + range(seen) + " to " + range(later) + ".")))
        .toList();
  }

  /** The item is answered, and only with calming codes. */
  private Literal calmed(Item item) {
    CodedState state = (CodedState) sheet.state(item.id());
    List<Literal> all = new ArrayList<>(List.of(state.answered()));
    item.choices().keySet().stream()
        .filter(code -> !item.calms().contains(code))
        .forEach(code -> all.add(state.code(code).negate()));
    return builder.and(all);
  }

  private Literal lower(Levels after) {
    List<Literal> any = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      any.add(builder.and(levels.urgency(level), after.urgency(level).negate()));
      any.add(builder.and(levels.atMost(level), after.atMost(level).negate()));
    }
    return builder.or(any);
  }

  private static Optional<String> lower(ReplayedPerson before, ReplayedPerson after) {
    boolean lower =
        !after.urgency().isAtLeast(before.urgency()) || !after.atMost().isAtLeast(before.atMost());
    return Replay.when(lower, "From " + range(before) + " to " + range(after) + ".");
  }

  private Instance inside() {
    List<Literal> outside = new ArrayList<>();
    for (Urgency level : Urgency.values()) {
      outside.add(builder.and(levels.atLeast(level), levels.urgency(level).negate()));
      outside.add(builder.and(levels.urgency(level), levels.atMost(level).negate()));
    }
    return Instance.never(
        "The level lies in the range",
        sheet,
        builder.or(outside),
        (seen, later) -> Replay.when(!inside(seen, seen), range(seen)));
  }

  private static boolean inside(ReplayedPerson range, ReplayedPerson level) {
    return level.urgency().isAtLeast(range.atLeast()) && range.atMost().isAtLeast(level.urgency());
  }

  private Instance further(String name, Sheet other, Literal more, Literal breach) {
    return Instance.never(
        name,
        sheet,
        other,
        builder.and(more, breach),
        (seen, later) ->
            Replay.when(
                !later.atLeast().isAtLeast(seen.atLeast())
                    || !seen.atMost().isAtLeast(later.atMost()),
                "From " + range(seen) + " to " + range(later) + "."));
  }

  /** Every answer here is kept there; where not knowing is a finding, that is kept, too. */
  private Literal answeredFurther(Sheet other, List<String> notKnowingIsFinding) {
    List<Literal> all = new ArrayList<>();
    for (ItemState now : sheet.states()) {
      if (!(now instanceof ChangeState)) {
        ItemState then = other.state(now.item().id());
        all.add(builder.or(now.answered().negate(), now.keptIn(then)));
        boolean stays = notKnowingIsFinding.contains(now.item().id());
        Literal still = stays ? then.unknown() : then.absent().negate();
        all.add(builder.or(now.unknown().negate(), still));
      }
    }
    return builder.and(all);
  }
}
