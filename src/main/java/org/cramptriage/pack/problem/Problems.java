package org.cramptriage.pack.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects every problem of a pack, so that all are reported together, and notes: what an edited
 * pack may leave undone, but not one that is released. Remembers the lines of entries, so that a
 * check of the whole can name the line.
 */
public final class Problems {

  private final List<PackProblem> all = new ArrayList<>();
  private final List<PackProblem> notes = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Map<String, Integer> places = new HashMap<>();

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

  /**
   * Notes what an edited pack may leave undone.
   *
   * @param file the file below the pack's root
   * @param line the line, or 0
   * @param text what is missing and what to do before release
   */
  public void note(String file, int line, String text) {
    notes.add(new PackProblem(file, line, text));
  }

  /** Notes that a file cannot be read; follow-up problems are not reported. */
  public void unreadable(String file, int line, String text) {
    unreadable(file);
    add(file, line, text);
  }

  /** Remembers that a file cannot be read; why was noted. */
  public void unreadable(String file) {
    unreadable.add(file);
  }

  /** Whether no reader has found the file unreadable. */
  public boolean isReadable(String file) {
    return !unreadable.contains(file);
  }

  /** Remembers the line of an entry. */
  public void remember(String file, String entry, int line) {
    places.putIfAbsent(file + ' ' + entry, line);
  }

  /** The line of the first of these entries that is known, or 0. */
  public int lineOf(String file, String... entries) {
    return Stream.of(entries)
        .map(entry -> places.getOrDefault(file + ' ' + entry, 0))
        .filter(line -> line > 0)
        .findFirst()
        .orElse(0);
  }

  /** How much is wrong so far. */
  public int count() {
    return all.size();
  }

  /** Everything noted as wrong, in the order of files and lines, each once. */
  public List<PackProblem> sorted() {
    return all.stream().distinct().sorted().toList();
  }

  /** What must be done before release, in the order of files and lines, each once. */
  public List<PackProblem> notes() {
    return notes.stream().distinct().sorted().toList();
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Stops if something is wrong.
   *
   * @throws InvalidPackException with everything noted as wrong
   */
  public void refuseIfAny() {
    if (!all.isEmpty()) {
      throw new InvalidPackException(sorted());
    }
  }

  /**
   * Stops if something must be done before release.
   *
   * @throws InvalidPackException with all notes
   */
  public void refuseNotes() {
    all.addAll(notes);
    refuseIfAny();
  }
}
