package org.cramptriage.verify;

import java.nio.file.Path;
import java.util.*;
import org.cramptriage.pack.*;
import org.cramptriage.pack.cases.*;
import org.cramptriage.pack.model.*;
import org.cramptriage.verify.mutants.*;
import org.junit.jupiter.api.Test;

class Tmp2Test {
  @Test
  void run() throws Exception {
    Dossier d = Dossier.read(PackFiles.in(Path.of("rules")));
    long t0 = System.nanoTime();
    Suggestions s = new Suggestions(d, 500);
    int[] n = new int[1];
    List<WorkedCase> c =
        s.of(
            d.pack().rules(),
            false,
            r -> {
              if (n[0]++ % 20 == 0)
                System.out.println(r.id() + " " + (System.nanoTime() - t0) / 1000000000);
            });
    System.out.println("cases " + c.size() + " secs " + (System.nanoTime() - t0) / 1e9);
    int w = 0, diff = 0, hid = 0, fold = 0, am = 0, sh = 0, wh = 0;
    for (WorkedCase x : c) {
      wh += x.expected().withheld().size();
      diff += x.differences().size();
      hid += x.expected().hides().size();
      fold += x.expected().foldedUnder().size();
      sh += x.expected().shows().size();
      if (x.expected().atMost() != null) am++;
    }
    System.out.println(
        "withheld "
            + wh
            + " diff "
            + diff
            + " hides "
            + hid
            + " shows "
            + sh
            + " fold "
            + fold
            + " atMost "
            + am);
    for (int i = 0; i < c.size(); i += Math.max(1, c.size() / 12)) System.out.println(c.get(i));
  }
}
