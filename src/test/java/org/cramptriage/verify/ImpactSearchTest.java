package org.cramptriage.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.assess.Assessor;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.OnFirstUse;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.verify.impact.RuleImpact;
import org.junit.jupiter.api.Test;

/** Whom an edit treats otherwise: every kind of class, the smallest person, and the way back. */
class ImpactSearchTest {

  private static final Dossier SHIPPED = Dossier.read(PackFiles.builtIn());

  @Test
  void tryIt() {
    long t = System.nanoTime();
    RulePack edited =
        edited("red-flags/alcohol.drl", "alcoholDrinksPerWeek > 21", "alcoholDrinksPerWeek > 28");
    System.out.println("read " + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    ImpactSearch search = search(SHIPPED.pack(), edited);
    long t0 = t;
    System.out.println(search.isSameForEverybody());
    System.out.println("built " + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    System.out.println(search.of("RF-061", RuleImpact.Edit.CHANGED));
    System.out.println("rule " + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    System.out.println(search.ofLevels());
    System.out.println("levels " + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    System.out.println(search.of("RF-061", RuleImpact.Edit.CHANGED));
    System.out.println("rule " + (System.nanoTime() - t) / 1000000);
  }

  static RulePack edited(String... fileFromTo) {
    Map<String, String> files = new TreeMap<>(PackFiles.builtIn().byPath());
    for (int i = 0; i < fileFromTo.length; i += 3) {
      String before = files.get(fileFromTo[i]);
      assertThat(before).as(fileFromTo[i]).contains(fileFromTo[i + 1]);
      files.put(fileFromTo[i], before.replace(fileFromTo[i + 1], fileFromTo[i + 2]));
    }
    return Dossier.read(new PackFiles(files)).pack();
  }

  private static ImpactSearch search(RulePack before, RulePack after) {
    return new ImpactSearch(side(before), side(after), SHIPPED.cases().baseline(), 120);
  }

  private static ImpactSearch.Side side(RulePack pack) {
    OnFirstUse<Assessor> engine = new OnFirstUse<>(() -> new Assessor(pack));
    return new ImpactSearch.Side(pack, sheet -> engine.get().assess(sheet));
  }
}
