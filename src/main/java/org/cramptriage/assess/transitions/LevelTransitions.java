package org.cramptriage.assess.transitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.terms.Urgency;

/**
 * A transition matrix: how many people move from which level to which, in all and in each subgroup.
 */
public final class LevelTransitions {

  /** How many people whose level falls are named. */
  public static final int MOST_NAMED = 20;

  private final Map<Subgroup, long[][]> bySubgroup = new EnumMap<>(Subgroup.class);
  private final long[][] all = matrix();
  private final List<LevelTransition> down = new ArrayList<>();

  private static long[][] matrix() {
    int levels = Urgency.values().length;
    return new long[levels][levels];
  }

  /** Counts a person. */
  public void add(LevelTransition transition) {
    all[transition.before().ordinal()][transition.after().ordinal()]++;
    for (Subgroup subgroup : Subgroup.values()) {
      if (subgroup.isIn(transition.subgroups())) {
        bySubgroup
            .computeIfAbsent(subgroup, g -> matrix())[transition.before().ordinal()][
            transition.after().ordinal()]++;
      }
    }
    if (transition.isDown() && down.size() < MOST_NAMED) {
      down.add(transition);
    }
  }

  /** How many people were at one level before and are at another one now. */
  public long count(Urgency before, Urgency after) {
    return all[before.ordinal()][after.ordinal()];
  }

  /** The same within a subgroup. */
  public long count(Subgroup subgroup, Urgency before, Urgency after) {
    long[][] counts = bySubgroup.get(subgroup);
    return counts == null ? 0 : counts[before.ordinal()][after.ordinal()];
  }

  /** The subgroups that have members, in order. */
  public List<Subgroup> subgroups() {
    return List.copyOf(bySubgroup.keySet());
  }

  /** The first people whose level falls, in the order of the input. */
  public List<LevelTransition> down() {
    return Collections.unmodifiableList(down);
  }

  /** How many people there are. */
  public long people() {
    return sum(all, 0, true);
  }

  /** How many people's level falls. */
  public long falling() {
    return sum(all, -1, false);
  }

  /** How many people's level rises. */
  public long rising() {
    return sum(all, 1, false);
  }

  /** How many people of a subgroup there are. */
  public long people(Subgroup subgroup) {
    return sum(bySubgroup.getOrDefault(subgroup, matrix()), 0, true);
  }

  /** How many people's level falls in a subgroup. */
  public long falling(Subgroup subgroup) {
    return sum(bySubgroup.getOrDefault(subgroup, matrix()), -1, false);
  }

  /** How many people's level rises in a subgroup. */
  public long rising(Subgroup subgroup) {
    return sum(bySubgroup.getOrDefault(subgroup, matrix()), 1, false);
  }

  private static long sum(long[][] counts, int way, boolean everybody) {
    long sum = 0;
    for (int before = 0; before < counts.length; before++) {
      for (int after = 0; after < counts.length; after++) {
        boolean counted = everybody || Integer.signum(after - before) == way;
        sum += counted ? counts[before][after] : 0;
      }
    }
    return sum;
  }
}
