package org.cramptriage.review.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * Makes near cases: a person for whom a rule just holds, and the same person with one answer moved
 * a step, for whom it does not. Every case is read by the rule's own condition before it is given.
 */
public final class NearCases {

  private static final int MOST_OF_A_KIND = 2;
  private static final int MOST_STEPS = 6;

  private final RulePack pack;
  private final FittingAnswer fitting;
  private final Implicants implicants;
  private final Sheets sheets;

  /**
   * Near cases of this pack.
   *
   * @param pack the rules
   * @param baseline a complete, harmless sheet
   */
  public NearCases(RulePack pack, Map<String, RawAnswer> baseline) {
    this.pack = pack;
    this.fitting = new FittingAnswer(pack.catalogue());
    this.implicants = new Implicants(pack.catalogue(), pack::condition, fitting);
    this.sheets = new Sheets(pack, baseline, implicants, fitting);
  }

  /** Up to two people inside the condition and up to two outside, those inside first. */
  public List<NearCase> of(Condition condition) {
    List<NearCase> inside = new ArrayList<>();
    List<NearCase> outside = new ArrayList<>();
    Set<String> varied = new TreeSet<>();
    List<Set<Condition.Test>> tried = new ArrayList<>(implicants.of(condition));
    while (!tried.isEmpty() && inside.size() < MOST_OF_A_KIND) {
      Set<Condition.Test> way = tried.remove(0);
      Map<String, RawAnswer> wanted = wanted(way);
      Optional<NearCase> found = inside(condition, wanted);
      if (found.isPresent()) {
        inside.add(found.get());
        outside(condition, way, wanted, varied, outside);
        tried.sort(Comparator.comparing(other -> likeness(other, way)));
      }
    }
    List<NearCase> all = new ArrayList<>(inside);
    all.addAll(outside);
    return all;
  }

  /** How much two ways have in common: the next case should be of another kind. */
  private static int likeness(Set<Condition.Test> way, Set<Condition.Test> seen) {
    Set<Condition.Test> shared = new LinkedHashSet<>(way);
    shared.retainAll(seen);
    return 2 * shared.size() + way.size();
  }

  private Map<String, RawAnswer> wanted(Set<Condition.Test> way) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    FittingAnswer.byItem(way)
        .forEach(
            (item, tests) -> fitting.meeting(item, tests).ifPresent(a -> answers.put(item, a)));
    return answers;
  }

  private Optional<NearCase> inside(Condition condition, Map<String, RawAnswer> wanted) {
    return sheets
        .complete(wanted)
        .filter(sheet -> sheets.reading(sheet).of(condition) == Truth.TRUE)
        .map(sheet -> new NearCase(true, sheet, telling(condition, wanted.keySet())));
  }

  private void outside(
      Condition condition,
      Set<Condition.Test> way,
      Map<String, RawAnswer> wanted,
      Set<String> varied,
      List<NearCase> into) {
    List<Condition.Test> numbersFirst =
        way.stream()
            .sorted(Comparator.comparing(test -> !(test instanceof Condition.Compare)))
            .toList();
    for (Condition.Test test : numbersFirst) {
      boolean more = into.size() < MOST_OF_A_KIND && !varied.contains(test.item());
      Optional<NearCase> found = more ? without(condition, test, wanted) : Optional.empty();
      found.filter(c -> !into.contains(c)).ifPresent(into::add);
      found.ifPresent(c -> varied.add(test.item()));
    }
  }

  private Optional<NearCase> without(
      Condition condition, Condition.Test test, Map<String, RawAnswer> wanted) {
    RawAnswer now = wanted.getOrDefault(test.item(), new RawAnswer.Absent());
    for (RawAnswer answer : fitting.missing(test, now)) {
      Map<String, RawAnswer> moved = new LinkedHashMap<>(wanted);
      moved.put(test.item(), answer);
      Optional<NearCase> found = outside(condition, moved);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A person outside: where the rule still holds in another way, that way is closed, too. */
  private Optional<NearCase> outside(Condition condition, Map<String, RawAnswer> moved) {
    for (int step = 0; step < MOST_STEPS; step++) {
      Map<String, RawAnswer> sheet = sheets.complete(moved).orElse(Map.of());
      if (sheet.isEmpty()) {
        return Optional.empty();
      }
      ThreeValued reading = sheets.reading(sheet);
      if (reading.of(condition) == Truth.FALSE) {
        return Optional.of(new NearCase(false, sheet, telling(condition, moved.keySet())));
      }
      List<Condition.Test> others = new ArrayList<>();
      reading.reasons(condition, others);
      if (!close(others, sheet, moved)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Moves the first answer of these tests that can be moved. */
  private boolean close(
      List<Condition.Test> tests, Map<String, RawAnswer> sheet, Map<String, RawAnswer> moved) {
    for (Condition.Test test : tests) {
      RawAnswer now = sheet.get(test.item());
      if (now != null) {
        for (RawAnswer answer : fitting.missing(test, now)) {
          moved.put(test.item(), answer);
          return true;
        }
      }
    }
    return false;
  }

  /** The items that decide: those of the case that the condition tests, as the person sees them. */
  private List<String> telling(Condition condition, Set<String> wanted) {
    Set<String> seen = new TreeSet<>();
    wanted.stream()
        .map(item -> pack.catalogue().item(item))
        .forEach(
            item -> {
              var change = item.percentChange();
              seen.addAll(change == null ? Set.of(item.id()) : Set.of(change.from(), change.to()));
            });
    if (seen.isEmpty()) {
      pack.unfolded(condition).tests().map(Condition.Test::item).forEach(seen::add);
    }
    return pack.catalogue().items().stream()
        .map(item -> item.id())
        .filter(seen::contains)
        .collect(Collectors.toList());
  }

  /**
   * A person whom an earlier form of a condition treats otherwise than this one; none if no near
   * case of either shows a difference.
   */
  public Optional<NearCase> between(Condition earlier, Condition now) {
    List<NearCase> candidates = new ArrayList<>(of(earlier));
    candidates.addAll(of(now));
    return candidates.stream()
        .filter(c -> holds(earlier, c) != holds(now, c))
        .map(c -> new NearCase(holds(now, c), c.answers(), c.telling()))
        .findFirst();
  }

  private boolean holds(Condition condition, NearCase near) {
    return sheets.reading(near.answers()).of(condition) == Truth.TRUE;
  }
}
