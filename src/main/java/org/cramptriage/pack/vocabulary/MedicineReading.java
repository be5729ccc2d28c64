package org.cramptriage.pack.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * What one written text about medicines was read as.
 *
 * @param written the text as it was given
 * @param parts the medicines that were read
 * @param unread words that mean no listed medicine, or that cast doubt on one
 * @param ambiguous words that may mean more than one class; the person must be asked
 */
public record MedicineReading(
    String written, List<Part> parts, List<String> unread, List<String> ambiguous) {

  /** Copies the lists. */
  public MedicineReading {
    parts = List.copyOf(parts);
    unread = List.copyOf(unread);
    ambiguous = List.copyOf(ambiguous);
  }

  /** The codes of all classes that were read, sorted. */
  public List<String> classes() {
    return parts.stream().flatMap(part -> part.classes().stream()).distinct().sorted().toList();
  }

  /** Whether all of the text was read, and none of it by a guess. */
  public boolean exact() {
    return recognised()
        && unread.isEmpty()
        && ambiguous.isEmpty()
        && parts.stream().allMatch(Part::exact);
  }

  /** Whether any medicine was read. */
  public boolean recognised() {
    return !parts.isEmpty();
  }

  /**
   * One medicine that was read.
   *
   * @param text the words it was read from, in lower case
   * @param readAs the names of its ingredients, joined with " + "
   * @param classes the codes of its classes, sorted
   * @param implied what the name says about the questions that follow up these classes
   * @param exact false where a typing mistake was guessed
   */
  public record Part(
      String text, String readAs, List<String> classes, Set<ImpliedAnswer> implied, boolean exact) {

    /** Copies the collections. */
    public Part {
      classes = List.copyOf(classes);
      implied = Set.copyOf(implied);
    }
  }
}
