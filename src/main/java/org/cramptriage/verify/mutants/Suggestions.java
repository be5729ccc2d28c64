package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.edits.EditSearch;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.UndecidedException;

/**
 * Finds few cases that together notice every mutant that the worked cases do not. They record what
 * the rules do, not what is right.
 */
public final class Suggestions {

  private static final int FIRST = 301;
  private static final int MOST_NAMED = 3;

  private final RulePack pack;
  private final WorkedCases cases;
  private final Mutants mutants;
  private final KillingCases killing;
  private final ConflictLimit limit;

  /**
   * A search for cases.
   *
   * @param dossier the rules with their worked cases
   * @param limit how much each call of the solver may take
   */
  public Suggestions(Dossier dossier, ConflictLimit limit) {
    this.pack = dossier.pack();
    this.cases = dossier.cases();
    this.mutants = new Mutants(pack);
    this.killing = new KillingCases(pack, cases);
    this.limit = limit;
  }

  /**
   * The cases.
   *
   * @param rules the rules whose mutants are to be noticed
   * @param anew whether to notice also those mutants that a worked case notices already
   * @param next called before each rule
   * @throws UndecidedException if the solver reaches its limit
   */
  public List<WorkedCase> of(Collection<Rule> rules, boolean anew, Consumer<Rule> next)
      throws UndecidedException {
    List<Mutant> alive =
        rules.parallelStream()
            .flatMap(rule -> mutants.of(rule).stream())
            .filter(m -> !m.isStopped() && (anew || killing.killer(m).isEmpty()))
            .toList();
    List<Candidate> candidates = new ArrayList<>(candidates(rules, alive, next));
    candidates.addAll(Candidate.merged(candidates));
    EditedOutcomes outcomes = outcomes(candidates);
    List<BitSet> shows = shows(outcomes, candidates.size(), alive);
    List<WorkedCase> found = new ArrayList<>();
    int number = nextFree();
    BitSet left = new BitSet();
    left.set(0, alive.size());
    for (int sheet : Cover.of(shows)) {
      BitSet mine = (BitSet) shows.get(sheet).clone();
      mine.and(left);
      left.andNot(mine);
      List<Mutant> noticed = mine.stream().mapToObj(alive::get).toList();
      found.add(worked(number++, candidates.get(sheet), outcomes, sheet, noticed));
    }
    return found;
  }

  private int nextFree() {
    return cases.all().stream()
        .mapToInt(c -> Integer.parseInt(c.id().substring(2)) + 1)
        .reduce(FIRST, Math::max);
  }

  private EditedOutcomes outcomes(List<Candidate> candidates) {
    return new EditedOutcomes(
        pack, new SheetTable(pack, candidates.stream().map(Candidate::answers).toList()));
  }

  /** A sheet for every mutant that no earlier sheet shows. */
  private List<Candidate> candidates(
      Collection<Rule> rules, List<Mutant> alive, Consumer<Rule> next) throws UndecidedException {
    EditSearch search = new EditSearch(pack, cases.baseline(), limit);
    List<Candidate> found = new ArrayList<>();
    BitSet shown = new BitSet();
    for (Rule rule : rules) {
      next.accept(rule);
      List<Integer> own =
          IntStream.range(0, alive.size())
              .filter(i -> alive.get(i).before().id().equals(rule.id()) && !shown.get(i))
              .boxed()
              .toList();
      if (!own.isEmpty()) {
        List<Rule> edits = own.stream().map(i -> alive.get(i).after()).collect(Collectors.toList());
        EditSearch.OfRule persons = search.of(rule, edits);
        for (int i : own) {
          Optional<Map<String, RawAnswer>> person =
              shown.get(i) ? Optional.empty() : persons.person(alive.get(i).after());
          if (person.isPresent()) {
            Candidate candidate = new Candidate(person.get(), rule);
            found.add(candidate);
            shown.or(shows(outcomes(List.of(candidate)), 1, alive).get(0));
          }
        }
      }
    }
    return found;
  }

  /** For each sheet the mutants that it shows. */
  private static List<BitSet> shows(EditedOutcomes outcomes, int sheets, List<Mutant> mutants) {
    List<BitSet> byMutant =
        mutants.parallelStream().map(mutant -> showing(outcomes, mutant)).toList();
    List<BitSet> bySheet = new ArrayList<>();
    for (int sheet = 0; sheet < sheets; sheet++) {
      bySheet.add(new BitSet());
    }
    for (int i = 0; i < byMutant.size(); i++) {
      int mutant = i;
      byMutant.get(i).stream().forEach(sheet -> bySheet.get(sheet).set(mutant));
    }
    return bySheet;
  }

  private static BitSet showing(EditedOutcomes outcomes, Mutant mutant) {
    BitSet found = new BitSet();
    long[] touched = outcomes.touched(mutant);
    int at = Bits.next(touched, 0);
    if (at >= 0) {
      EditedOutcomes.Edited edited = outcomes.under(mutant);
      for (; at >= 0; at = Bits.next(touched, at + 1)) {
        found.set(at, !outcomes.before(at).equals(edited.of(at)));
      }
    }
    return found;
  }

  private WorkedCase worked(
      int number, Candidate candidate, EditedOutcomes outcomes, int sheet, List<Mutant> noticed) {
    Difference difference = new Difference(outcomes.before(sheet));
    noticed.forEach(mutant -> difference.add(outcomes.under(mutant).of(sheet)));
    Map<String, RawAnswer> differences = new LinkedHashMap<>();
    candidate
        .answers()
        .forEach(
            (item, answer) -> {
              if (!Objects.equals(answer, cases.baseline().get(item))) {
                differences.put(item, answer);
              }
            });
    List<String> without =
        cases.baseline().keySet().stream()
            .filter(item -> !candidate.answers().containsKey(item))
            .toList();
    return new WorkedCase(
        "TC" + number,
        title(noticed),
        false,
        true,
        candidate.rule().header().topic(),
        differences,
        without,
        difference.expected());
  }

  private static String title(List<Mutant> noticed) {
    Set<String> rules = new TreeSet<>();
    noticed.forEach(mutant -> rules.add(mutant.before().id()));
    String named = rules.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = rules.size() - MOST_NAMED;
    return "at the edge of " + named + (more > 0 ? " and " + more + " more" : "");
  }
}
