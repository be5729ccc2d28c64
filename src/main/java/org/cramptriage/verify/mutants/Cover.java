package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Few sheets that together show all mutants that any of them shows. */
final class Cover {

  private Cover() {}

  /**
   * The places of the sheets, greedily: always the sheet that shows most of what is left. A sheet
   * that the others have made superfluous is dropped again.
   *
   * @param shows for each sheet the mutants that it shows
   */
  static Set<Integer> of(List<BitSet> shows) {
    BitSet left = new BitSet();
    shows.forEach(left::or);
    List<Integer> chosen = new ArrayList<>();
    while (!left.isEmpty()) {
      int best = best(shows, left);
      chosen.add(best);
      left.andNot(shows.get(best));
    }
    Set<Integer> kept = new TreeSet<>(chosen);
    for (int sheet : chosen) {
      BitSet others = new BitSet();
      kept.stream().filter(other -> other != sheet).map(shows::get).forEach(others::or);
      BitSet alone = (BitSet) shows.get(sheet).clone();
      alone.andNot(others);
      if (alone.isEmpty()) {
        kept.remove(sheet);
      }
    }
    return kept;
  }

  private static int best(List<BitSet> shows, BitSet left) {
    int best = 0;
    int most = -1;
    for (int i = 0; i < shows.size(); i++) {
      BitSet both = (BitSet) shows.get(i).clone();
      both.and(left);
      if (both.cardinality() > most) {
        most = both.cardinality();
        best = i;
      }
    }
    return best;
  }
}
