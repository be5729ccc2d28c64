package org.cramptriage.assess.moves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.model.Urgency;

/** How many people move from which level to which, in all and group by group. */
public final class Moves {

  /** How many people whose level falls are named. */
  public static final int MOST_NAMED = 20;

  private final Map<Group, long[][]> byGroup = new EnumMap<>(Group.class);
  private final long[][] all = matrix();
  private final List<Move> down = new ArrayList<>();

  private static long[][] matrix() {
    int levels = Urgency.values().length;
    return new long[levels][levels];
  }

  /** Counts a person. */
  public void add(Move move) {
    all[move.before().ordinal()][move.after().ordinal()]++;
    for (Group group : Group.values()) {
      if (group.isIn(move.groups())) {
        byGroup
            .computeIfAbsent(group, g -> matrix())[move.before().ordinal()][
            move.after().ordinal()]++;
      }
    }
    if (move.isDown() && down.size() < MOST_NAMED) {
      down.add(move);
    }
  }

  /** How many people were at one level before and are at another one now. */
  public long count(Urgency before, Urgency after) {
    return all[before.ordinal()][after.ordinal()];
  }

  /** The same within a group. */
  public long count(Group group, Urgency before, Urgency after) {
    long[][] counts = byGroup.get(group);
    return counts == null ? 0 : counts[before.ordinal()][after.ordinal()];
  }

  /** The groups that somebody belongs to, in their order. */
  public List<Group> groups() {
    return List.copyOf(byGroup.keySet());
  }

  /** The first people whose level falls, in the order of the input. */
  public List<Move> down() {
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

  /** How many people of a group there are. */
  public long people(Group group) {
    return sum(byGroup.getOrDefault(group, matrix()), 0, true);
  }

  /** How many people's level falls in a group. */
  public long falling(Group group) {
    return sum(byGroup.getOrDefault(group, matrix()), -1, false);
  }

  /** How many people's level rises in a group. */
  public long rising(Group group) {
    return sum(byGroup.getOrDefault(group, matrix()), 1, false);
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
