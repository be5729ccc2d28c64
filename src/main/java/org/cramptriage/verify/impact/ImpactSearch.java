package org.cramptriage.verify.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.OutcomeFormulas;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.guarantees.RuleLabels;
import org.cramptriage.verify.guarantees.TwoEngines;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.SolverCall;
import org.cramptriage.verify.solver.UndecidedException;
import org.logicng.formulas.Literal;

/**
 * Finds who gets another result after a rule change, over all answer sheets, not over samples. Two
 * packs are always compared in the same order, whichever is the earlier one, so that the way back
 * shows the same people.
 */
public final class ImpactSearch {

  private static final int FEW = 20;

  private final boolean turned;
  private final TwoPacks packs;
  private final SolverCall search;
  private final ConflictLimit limit;
  private final DifferentPeople people;
  private final TwoEngines engines;
  private final Literal both;
  private final Literal either;

  /**
   * One of the two packs, with its engine.
   *
   * @param pack the rules
   * @param engine the real engine of these rules; asked only for people who get another result
   */
  public record Side(RulePack pack, Function<Questionnaire, Assessment> engine) {}

  /**
   * A search.
   *
   * @param before the earlier pack
   * @param after the later pack
   * @param baseline a healthy person
   * @param limit how much each call of the solver may take
   * @throws IllegalArgumentException if {@link #obstacle} names one
   */
  public ImpactSearch(
      Side before, Side after, Map<String, RawAnswer> baseline, ConflictLimit limit) {
    obstacle(before.pack(), after.pack())
        .ifPresent(
            item -> {
              throw new IllegalArgumentException(item);
            });
    this.turned = hash(before).compareTo(hash(after)) > 0;
    Side one = turned ? after : before;
    Side other = turned ? before : after;
    this.packs = new TwoPacks(one.pack(), other.pack());
    this.limit = limit;
    this.search = new SolverCall(packs.builder(), limit);
    this.people = new DifferentPeople(packs.person(), baseline, search);
    this.engines = new TwoEngines(one.engine(), other.engine());
    this.both = packs.possible();
    this.either = packs.possibleForOne();
  }

  private static String hash(Side side) {
    return side.pack().hashes().ofPack();
  }

  /**
   * The item for which the answers to two questionnaires cannot be compared: it is in one only, or
   * its answers are of another kind.
   */
  public static Optional<String> obstacle(RulePack before, RulePack after) {
    return TwoPacks.obstacle(before.catalogue(), after.catalogue());
  }

  /** Whether an unedited rule holds for other people than before, as far as can be seen at once. */
  public boolean isTouched(String rule) {
    return !packs.truthDiffers(rule).equals(packs.builder().no());
  }

  /**
   * The rules of the later pack that an edit may have made dead or put into a sister's shadow. Of
   * all others it is sure that they can hold, and hold where no sister does, if they could before.
   *
   * @param edited the edited rules
   */
  public Set<String> mayBeLost(Set<String> edited) {
    OutcomeFormulas after = turned ? packs.one() : packs.other();
    Set<String> changed = new java.util.TreeSet<>(edited);
    packs.ids().stream().filter(this::isTouched).forEach(changed::add);
    if (changed.size() > FEW || !either.equals(both)) {
      return rules(after);
    }
    try {
      // Both are looked at, so that the solver gets the same questions on the way back.
      Set<String> lostInOne = inShadow(packs.one(), changed);
      Set<String> lostInOther = inShadow(packs.other(), changed);
      return turned ? lostInOne : lostInOther;
    } catch (UndecidedException e) {
      return rules(after);
    }
  }

  private static Set<String> rules(OutcomeFormulas told) {
    Set<String> rules = new java.util.TreeSet<>();
    told.pack().rules().stream().map(Rule::id).forEach(rules::add);
    return rules;
  }

  private Set<String> inShadow(OutcomeFormulas told, Set<String> changed)
      throws UndecidedException {
    Set<String> lost = new java.util.TreeSet<>();
    for (String rule : rules(told)) {
      if (changed.contains(rule) || isInShadow(rule, changed, told)) {
        lost.add(rule);
      }
    }
    return lost;
  }

  private boolean isInShadow(String rule, Set<String> edited, OutcomeFormulas after)
      throws UndecidedException {
    if (!(after.pack().rule(rule) instanceof Rule.Finding)) {
      return false;
    }
    for (String sister : edited) {
      Literal alone = after.rule(sister).isTrue().negate();
      if (!search.isPossible(both, after.rule(rule).isTrue(), alone)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether nothing that could change an assessment differs: conditions, conclusions, what is asked
   * and what must be answered.
   */
  public boolean isSameForEverybody() {
    return packs.ids().stream().noneMatch(this::isTouched)
        && packs.ids().stream()
            .allMatch(
                id ->
                    RuleLabels.all(packs.one().pack(), id)
                        .equals(RuleLabels.all(packs.other().pack(), id)))
        && packs.falls().equals(packs.builder().no())
        && packs.swapped().falls().equals(packs.builder().no());
  }

  /**
   * What became of one rule.
   *
   * @throws ReplayException if the real engines do not show what the solver found
   */
  public RuleImpact of(String rule, RuleImpact.Edit edit) {
    List<DifferentPatient> found = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    ImpactClass meaning;
    try {
      meaning = meaning(rule, found, notes);
    } catch (UndecidedException e) {
      boolean down = found.stream().anyMatch(p -> p.shows() == ImpactClass.URGENCY_DOWN);
      meaning = down ? ImpactClass.URGENCY_DOWN : ImpactClass.NOT_DECIDED;
      notes.add("Not everything was decided " + limit.words() + ".");
    }
    found.sort(java.util.Comparator.comparing(DifferentPatient::shows));
    return new RuleImpact(rule, edit, meaning, found, notes);
  }

  private ImpactClass meaning(String rule, List<DifferentPatient> found, List<String> notes)
      throws UndecidedException {
    RuleDifference edit = new RuleDifference(packs, rule);
    if (!search.isPossible(edit.differs())) {
      return ImpactClass.SAME_MEANING; // a rule rewritten with signs needs no further question
    }
    RuleDifference back = new RuleDifference(packs.swapped(), rule);
    add(turned ? ImpactClass.URGENCY_UP : ImpactClass.URGENCY_DOWN, edit.falls(), found);
    add(turned ? ImpactClass.URGENCY_DOWN : ImpactClass.URGENCY_UP, back.falls(), found);
    if (found.isEmpty()) {
      add(ImpactClass.RANGE, edit.range(), found);
    }
    if (found.isEmpty()) {
      add(ImpactClass.FINDINGS, edit.findings(), found);
    }
    if (found.isEmpty()) {
      add(ImpactClass.ADVICE, edit.advice(), found);
    }
    if (found.isEmpty()) {
      add(ImpactClass.NEVER_VISIBLE, packs.builder().and(edit.differs(), nothingIsSeen()), found);
    }
    if (found.isEmpty() && search.isPossible(either, edit.differs())) {
      notes.add(
          "No result differs because of it alone; wherever it differs, other edits show as well.");
      return ImpactClass.NEVER_VISIBLE;
    }
    undue(edit, back, found, notes);
    return found.stream()
        .map(DifferentPatient::shows)
        .min(java.util.Comparator.naturalOrder())
        .orElse(ImpactClass.SAME_MEANING);
  }

  /** Whether no edit at all shows in the result of a person. */
  private Literal nothingIsSeen() {
    List<Literal> seen = new ArrayList<>();
    for (String id : packs.ids()) {
      boolean same =
          RuleLabels.all(packs.one().pack(), id).equals(RuleLabels.all(packs.other().pack(), id));
      if (!same || isTouched(id)) {
        RuleDifference edit = new RuleDifference(packs, id);
        seen.addAll(List.of(edit.range(), edit.findings(), edit.advice()));
      }
    }
    seen.addAll(List.of(packs.falls(), packs.swapped().falls()));
    return packs.builder().or(seen).negate();
  }

  /** Says so if it differs more on sheets that answer a question which was not due. */
  private void undue(
      RuleDifference edit, RuleDifference back, List<DifferentPatient> found, List<String> notes)
      throws UndecidedException {
    boolean moves = found.stream().anyMatch(p -> p.shows().compareTo(ImpactClass.RANGE) < 0);
    if (!moves && search.isPossible(packs.builder().or(edit.falls(), back.falls()))) {
      notes.add("The level moves only on sheets that answer a question which was not due.");
    } else if (found.isEmpty() && search.isPossible(edit.differs())) {
      notes.add("It differs only on sheets that answer a question which was not due.");
    }
  }

  private void add(ImpactClass shows, Literal what, List<DifferentPatient> into)
      throws UndecidedException {
    smallest(shows, what).ifPresent(into::add);
  }

  /** The smallest person for whom this holds; if possible, one whom both questionnaires allow. */
  private Optional<DifferentPatient> smallest(ImpactClass shows, Literal what)
      throws UndecidedException {
    TwoEngines inOrder = turned ? engines.swapped() : engines;
    if (search.isPossible(both, what)) {
      return Optional.of(people.of(shows, List.of(both, what), true, inOrder));
    }
    return !either.equals(both) && search.isPossible(either, what)
        ? Optional.of(people.of(shows, List.of(either, what), false, inOrder))
        : Optional.empty();
  }

  /**
   * Which moves between levels occur, over both packs as a whole.
   *
   * @throws ReplayException if the real engines do not show what the solver found
   */
  public LevelImpact ofLevels() {
    List<DifferentPatient> found = new ArrayList<>();
    List<LevelMove> moves = new ArrayList<>();
    boolean decided = true;
    try {
      TwoPacks back = packs.swapped();
      add(turned ? ImpactClass.URGENCY_UP : ImpactClass.URGENCY_DOWN, packs.falls(), found);
      add(turned ? ImpactClass.URGENCY_DOWN : ImpactClass.URGENCY_UP, back.falls(), found);
      if (!found.isEmpty()) {
        moves(moves);
      }
    } catch (UndecidedException e) {
      decided = false;
    }
    found.sort(java.util.Comparator.comparing(DifferentPatient::shows));
    return new LevelImpact(found, moves, decided);
  }

  private void moves(List<LevelMove> into) throws UndecidedException {
    for (Urgency one : Urgency.values()) {
      for (Urgency other : Urgency.values()) {
        Literal from = exactly(packs.oneLevel(), one);
        Literal to = exactly(packs.otherLevel(), other);
        if (one != other && search.isPossible(either, from, to)) {
          into.add(turned ? new LevelMove(other, one) : new LevelMove(one, other));
        }
      }
    }
  }

  private Literal exactly(Levels levels, Urgency level) {
    boolean top = level.ordinal() == Urgency.values().length - 1;
    Literal above =
        top ? packs.builder().no() : levels.urgency(Urgency.values()[level.ordinal() + 1]);
    return packs.builder().and(levels.urgency(level), above.negate());
  }
}
