package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.policy.Role;

/**
 * The worked cases that can notice a mutant: those that end as written. A case in which medicines
 * are written by name is left out, since only the product reads names. Shared by threads.
 */
final class KillingCases {

  private final List<WorkedCase> cases;
  private final List<Expectation> expectations;
  private final EditedOutcomes outcomes;
  private final boolean[] asWritten;

  KillingCases(RulePack pack, WorkedCases all) {
    this.cases =
        all.all().stream()
            .filter(c -> !all.answers(c).containsKey(pack.item(Role.MEDICINE_NAMES)))
            .sorted(Comparator.comparing((WorkedCase c) -> !c.judged()))
            .toList();
    this.expectations = cases.stream().map(c -> new Expectation(c.expected())).toList();
    this.outcomes =
        new EditedOutcomes(pack, new SheetTable(pack, cases.stream().map(all::answers).toList()));
    this.asWritten = new boolean[cases.size()];
    for (int i = 0; i < asWritten.length; i++) {
      asWritten[i] = expectations.get(i).isMetBy(outcomes.before(i));
    }
  }

  /** A case that notices the mutant, one that a clinician judged if there is one. */
  Optional<WorkedCase> killer(Mutant mutant) {
    long[] touched = outcomes.touched(mutant);
    int at = Bits.next(touched, 0);
    if (at < 0) {
      return Optional.empty();
    }
    EditedOutcomes.Edited edited = outcomes.under(mutant);
    while (at >= 0) {
      if (asWritten[at] && !expectations.get(at).isMetBy(edited.of(at))) {
        return Optional.of(cases.get(at));
      }
      at = Bits.next(touched, at + 1);
    }
    return Optional.empty();
  }

  /** The ids of the cases that do not end as written, so that they notice nothing. */
  List<String> failing() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < asWritten.length; i++) {
      if (!asWritten[i]) {
        ids.add(cases.get(i).id());
      }
    }
    return ids;
  }
}
