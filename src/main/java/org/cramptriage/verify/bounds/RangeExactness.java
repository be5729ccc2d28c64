package org.cramptriage.verify.bounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.guarantees.ReplayedPerson;
import org.cramptriage.verify.guarantees.SignWords;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.Groups;
import org.cramptriage.verify.solver.TruthPair;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Literal;

/** Decides over all answer sheets where the upper end of the range is exact. */
public final class RangeExactness {

  private final Dossier dossier;
  private final RulePack pack;
  private final Function<Questionnaire, Assessment> engine;
  private final ConflictLimit limit;
  private final Groups groups;
  private final SignWords words;

  /**
   * A search.
   *
   * @param dossier the rules, with a healthy person
   * @param engine the real engine of these rules; asked only for sheets that are shown
   * @param limit how much each call of the solver may take
   */
  public RangeExactness(
      Dossier dossier, Function<Questionnaire, Assessment> engine, ConflictLimit limit) {
    this.dossier = dossier;
    this.pack = dossier.pack();
    this.engine = engine;
    this.limit = limit;
    this.groups = new Groups(pack);
    this.words = new SignWords(pack);
  }

  /**
   * Looks at every rule, then at every level.
   *
   * @param next called before each
   * @throws ReplayException if the real engine does not show what the solver found
   */
  public ExactnessReport report(Consumer<String> next) {
    next.accept("every sheet");
    Reachability everySheet = everySheet();
    Map<String, Reachability> rules = new HashMap<>();
    Stream.concat(pack.findings().stream(), shown())
        .filter(rule -> !rules.containsKey(rule.id()))
        .forEach(
            rule -> {
              next.accept(rule.id());
              rules.put(rule.id(), isOfFindings(rule) ? ofFindings(rule, rules) : rule(rule));
            });
    List<Reachability> levels = new ArrayList<>();
    for (Urgency level : mostUrgentFirst()) {
      next.accept(level.name());
      levels.add(level(level, rules));
    }
    List<Reachability> inOrder =
        shown().map(rule -> Objects.requireNonNull(rules.get(rule.id()))).toList();
    return new ExactnessReport(everySheet, inOrder, levels);
  }

  /** All rules that a result can name. */
  private Stream<Rule> shown() {
    return pack.rules().stream().filter(rule -> !pack.isSign(rule.id()));
  }

  /** Whether a rule holds where at least one of many findings does, and none of it is tested. */
  private static boolean isOfFindings(Rule rule) {
    return !(rule instanceof Rule.Finding)
        && rule.condition()
            .walk()
            .allMatch(c -> c instanceof Condition.HasFinding || c instanceof Condition.Any);
  }

  private Reachability ofFindings(Rule rule, Map<String, Reachability> rules) {
    return any(
        rule.id(),
        words.rule(rule.id()),
        rule.condition().findings().toList(),
        rules,
        seen -> seen.reading().of(rule.condition()) == Truth.UNKNOWN);
  }

  private static List<Urgency> mostUrgentFirst() {
    return EnumSet.complementOf(EnumSet.of(Urgency.SELF_CARE)).stream()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private ReachabilitySearch about(Set<String> items) {
    return new ReachabilitySearch(pack, items, dossier.cases().baseline(), engine, limit);
  }

  /**
   * Items that hang on no other can be answered whatever else is. Items that hang together are
   * looked at group by group: what is answered in one group changes nothing in another.
   */
  private Reachability everySheet() {
    return groups.linked().stream()
        .map(this::everySheet)
        .max(Comparator.comparing(Reachability::outcome))
        .orElseGet(() -> everySheet(Set.of()));
  }

  private Reachability everySheet(Set<String> group) {
    ReachabilitySearch search = about(group);
    Literal yes = search.sheet().builder().yes();
    return search.reach(
        new ReachabilitySearch.Query(
            "every sheet", "Every sheet", yes, new Condition.Always(), group, seen -> true));
  }

  /** Decides it for one rule. */
  Reachability rule(Rule rule) {
    ReachabilitySearch search = about(groups.of(rule.condition()));
    return search.reach(
        new ReachabilitySearch.Query(
            rule.id(),
            words.rule(rule.id()),
            open(search.sheet(), rule.id()),
            rule.condition(),
            Set.of(),
            seen -> seen.reading().of(rule.condition()) == Truth.UNKNOWN));
  }

  private static Literal open(Sheet sheet, String rule) {
    TruthPair truth = sheet.rule(rule);
    return sheet.builder().and(truth.notFalse(), truth.isTrue().negate());
  }

  private Reachability level(Urgency level, Map<String, Reachability> rules) {
    List<String> ids =
        pack.findings().stream()
            .filter(finding -> finding.urgency().isAtLeast(level))
            .map(Rule::id)
            .toList();
    return any(
        level.name(),
        level.name(),
        ids,
        rules,
        seen -> seen.atMost().isAtLeast(level) && !seen.atLeast().isAtLeast(level));
  }

  /**
   * Some findings together are merely safe on a sheet only if none that is exact may hold there:
   * for those, what may hold can come true.
   */
  private Reachability any(
      String about,
      String name,
      List<String> ids,
      Map<String, Reachability> rules,
      Predicate<ReplayedPerson> open) {
    List<String> doubtful = ids.stream().filter(id -> !isExact(rules.get(id))).toList();
    Condition any = new Condition.HasFinding(ids);
    ReachabilitySearch search = about(groups.of(any));
    Sheet sheet = search.sheet();
    List<Literal> may = new ArrayList<>();
    may.add(sheet.builder().or(doubtful.stream().map(id -> open(sheet, id)).toList()));
    may.add(sheet.of(any).isTrue().negate());
    ids.stream()
        .filter(id -> !doubtful.contains(id))
        .forEach(id -> may.add(sheet.rule(id).notFalse().negate()));
    Condition rest = new Condition.HasFinding(doubtful);
    return search.reach(
        new ReachabilitySearch.Query(about, name, sheet.builder().and(may), rest, Set.of(), open));
  }

  private static boolean isExact(@Nullable Reachability reach) {
    return reach != null && reach.outcome() == Reachability.Outcome.EXACT;
  }
}
