package org.cramptriage.verify.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cramptriage.CrampTriage;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.verify.solver.ConflictLimit;
import org.junit.jupiter.api.Test;

/** Where a rule with a calming item may still hold, some answers make it hold. */
class CalmingExactnessTest {

  private static final CrampTriage TRIAGE = CrampTriage.load(SmallPack.withFollowUps());

  @Test
  void theUpperEndIsExactForRulesWithCalmingItems() {
    Dossier dossier = PackLoader.dossier(SmallPack.withFollowUps());
    RangeExactness search = new RangeExactness(dossier, TRIAGE::assess, ConflictLimit.STANDARD);
    for (String id : List.of("RF-201", "RF-202", "RF-203", "RF-205", "RF-206")) {
      assertThat(search.rule(dossier.pack().rule(id)).outcome())
          .as(id)
          .isIn(Reachability.Outcome.EXACT, Reachability.Outcome.EXACT_IN_ORDER);
    }
  }
}
