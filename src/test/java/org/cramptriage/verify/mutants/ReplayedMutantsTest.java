package org.cramptriage.verify.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.edits.EditSearch;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.UndecidedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the solver says of mutants, Drools shows: it compiles the edited pack. */
class ReplayedMutantsTest {

  private static final int SHEETS = 1_000;
  private static final int MOST_TRIED = 400;

  private static List<Mutant> mixed(long seed) {
    List<Mutant> all = new ArrayList<>(Trial.MUTANTS);
    all.removeIf(Mutant::isStopped);
    Collections.shuffle(all, new Random(seed));
    return all;
  }

  private static Optional<Map<String, RawAnswer>> person(Mutant mutant) throws UndecidedException {
    List<Rule> edits = List.of(mutant.after());
    return new EditSearch(Trial.PACK, Trial.DOSSIER.cases().baseline(), ConflictLimit.STANDARD)
        .of(mutant.before(), edits)
        .person(mutant.after());
  }

  @Test
  void thePlainConclusionsAreThoseOfTheProduct() {
    plainConclusionsAreThoseOfTheProduct(SHEETS / 10);
  }

  @Test
  @Tag("exhaustive")
  void thePlainConclusionsAreThoseOfTheProductOnAThousandSheets() {
    plainConclusionsAreThoseOfTheProduct(SHEETS);
  }

  private static void plainConclusionsAreThoseOfTheProduct(int count) {
    RandomSheets random = new RandomSheets(Trial.PACK, 11);
    List<Map<String, RawAnswer>> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sheets.add(random.next());
    }
    EditedOutcomes plain = new EditedOutcomes(Trial.PACK, new SheetTable(Trial.PACK, sheets));
    for (int i = 0; i < count; i++) {
      CaseOutcome product =
          Trial.outcome(SharedTriage.standard().assess(RandomSheets.of(sheets.get(i))));
      assertThat(plain.before(i)).as("%s", sheets.get(i)).isEqualTo(product);
    }
  }

  @Test
  void thePersonFoundForAMutantGetsAnotherResultInDrools() throws UndecidedException {
    personGetsAnotherResult(1, 0);
  }

  @Test
  @Tag("exhaustive")
  void thePersonFoundForAMutantOfEachKindGetsAnotherResultInDrools() throws UndecidedException {
    personGetsAnotherResult(Integer.MAX_VALUE, 6);
  }

  /** Drools compiles a pack for each. */
  private static void personGetsAnotherResult(int most, int least) throws UndecidedException {
    Map<Operator, Mutant> oneOfEach = new EnumMap<>(Operator.class);
    mixed(7).forEach(mutant -> oneOfEach.putIfAbsent(mutant.operator(), mutant));
    int shown = 0;
    for (Mutant mutant : oneOfEach.values().stream().limit(most).toList()) {
      Optional<Map<String, RawAnswer>> person = person(mutant);
      if (person.isPresent()) {
        shown++;
        SheetTable sheets = new SheetTable(Trial.PACK, List.of(person.get()));
        EditedOutcomes model = new EditedOutcomes(Trial.PACK, sheets);
        CaseOutcome before =
            Trial.outcome(SharedTriage.standard().assess(RandomSheets.of(person.get())));
        CaseOutcome after = Trial.outcome(Trial.engine(mutant), person.get());
        assertThat(after).as("%s: %s", mutant, person.get()).isNotEqualTo(before);
        assertThat(model.before(0)).isEqualTo(before);
        assertThat(model.under(mutant).of(0)).as("%s", mutant).isEqualTo(after);
      }
    }
    assertThat(shown).isGreaterThan(least);
  }

  @Test
  @Tag("exhaustive")
  void aMutantThatNoSheetShowsIsTheSameInDroolsOnAThousandSheetsNearTheRule()
      throws UndecidedException {
    int equivalent = 0;
    RandomSheets random = new RandomSheets(Trial.PACK, 13);
    KillingCases killing = new KillingCases(Trial.PACK, Trial.DOSSIER.cases());
    Map<Operator, Mutant> checked = new EnumMap<>(Operator.class);
    int tried = 0;
    for (Mutant mutant : mixed(9)) {
      if (!checked.containsKey(mutant.operator()) && killing.killer(mutant).isEmpty()) {
        tried++;
        if (person(mutant).isEmpty()) {
          equivalent++;
          checked.put(mutant.operator(), mutant);
          same(mutant, random);
        }
      }
      if (equivalent == 4 || tried == MOST_TRIED) {
        break;
      }
    }
    assertThat(equivalent).isGreaterThan(1);
  }

  private static void same(Mutant mutant, RandomSheets random) {
    Assessor edited = Trial.engine(mutant);
    Set<String> items = new TreeSet<>();
    for (Rule rule : List.of(mutant.before(), mutant.after())) {
      rule.condition().tests().forEach(test -> items.add(test.item()));
      rule.condition()
          .findings()
          .forEach(id -> Trial.PACK.condition(id).tests().forEach(t -> items.add(t.item())));
    }
    for (int i = 0; i < SHEETS; i++) {
      Map<String, RawAnswer> answers = Trial.near(random, items);
      CaseOutcome before = Trial.outcome(SharedTriage.standard().assess(RandomSheets.of(answers)));
      assertThat(Trial.outcome(edited, answers)).as("%s: %s", mutant, answers).isEqualTo(before);
    }
  }
}
