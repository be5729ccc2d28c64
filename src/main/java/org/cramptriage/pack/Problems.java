package org.cramptriage.pack;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a pack, so that it can be said at once. */
public final class Problems {

  private final List<PackProblem> all = new ArrayList<>();

  /**
   * Notes something wrong.
   *
   * @param file the file below the pack's root
   * @param line the line, or 0
   * @param text what is wrong and what to do
   */
  public void add(String file, int line, String text) {
    all.add(new PackProblem(file, line, text));
  }

  /** Everything noted, in the order of files and lines, each once. */
  public List<PackProblem> sorted() {
    return all.stream().distinct().sorted().toList();
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Stops if something is wrong.
   *
   * @throws InvalidPackException with everything noted
   */
  public void refuseIfAny() {
    if (!all.isEmpty()) {
      throw new InvalidPackException(sorted());
    }
  }
}
