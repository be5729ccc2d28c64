package org.cramptriage.verify.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cramptriage.FollowUpPack;
import org.cramptriage.WithFollowUps;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.verify.solver.ConflictLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a rule with a calming item may still hold, some answers make it hold. */
@ExtendWith(WithFollowUps.class)
class CalmingExactnessTest {

  @Test
  void theUpperEndIsExactForRulesWithCalmingItems() {
    Dossier dossier = PackLoader.dossier(FollowUpPack.files());
    RangeExactness search =
        new RangeExactness(dossier, FollowUpPack.triage()::assess, ConflictLimit.STANDARD);
    for (String id : List.of("RF-201", "RF-202", "RF-203", "RF-205", "RF-206")) {
      assertThat(search.rule(dossier.pack().rule(id)).outcome())
          .as(id)
          .isIn(Reachability.Outcome.EXACT, Reachability.Outcome.EXACT_IN_ORDER);
    }
  }
}
