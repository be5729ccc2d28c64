package org.cramptriage.verify;

import java.nio.file.Path;
import java.util.*;
import org.cramptriage.pack.*;
import org.cramptriage.verify.mutants.*;
import org.junit.jupiter.api.Test;

class TmpMutTest {
  @Test
  void run() {
    Dossier d = Dossier.read(PackFiles.in(Path.of("rules")));
    for (int k = 0; k < 1; k++) {
      long t = System.nanoTime();
      Mutation m = new Mutation(d, 40);
      System.out.println("setup " + (System.nanoTime() - t) / 1e9 + " failing " + m.failingCases());
      List<MutationScore> all = m.of(d.pack().rules(), r -> {});
      System.out.println("secs " + (System.nanoTime() - t) / 1e9);
      int[] n = new int[6];
      Map<Operator, int[]> by = new TreeMap<>();
      for (MutationScore s : all) {
        n[0] += s.mutants();
        n[1] += s.stopped();
        n[2] += s.equivalent();
        n[3] += s.killed();
        n[4] += s.survivors().size();
        n[5] += s.undecided().size();
        for (Survivor v : s.survivors())
          by.computeIfAbsent(v.mutant().operator(), o -> new int[1])[0]++;
      }
      System.out.println("mutants,stopped,equiv,killed,surv,undec " + Arrays.toString(n));
      by.forEach((o, c) -> System.out.println(o + " " + c[0]));
    }
  }
}
