package org.cramptriage.pack.evidence;

import java.util.Collection;
import java.util.List;

/**
 * A number of the pack with its source.
 *
 * @param id for example {@code TH-001}
 * @param name what the number marks
 * @param of the item, or the text that contains it
 * @param test whether a rule compares with it
 * @param comparison the operator of the test, else empty
 * @param value the number as written
 * @param unit its unit
 * @param usedBy the rules and skip rules that use it; for a number of tests they are worked out,
 *     see {@link UsedNumbers}
 * @param sources keys of references; empty if it is judgement
 * @param basis what it rests on: a source, judgement or arithmetic
 * @param claims claims that name it
 * @param note what a reviewer should know
 * @param since the day from which the number holds, such as {@code 2026-12-01}; empty if not said
 * @param file the file below the pack's root that has it
 */
public record Threshold(
    String id,
    String name,
    String of,
    boolean test,
    String comparison,
    String value,
    String unit,
    List<String> usedBy,
    List<String> sources,
    String basis,
    List<String> claims,
    String note,
    String since,
    String file) {
  /** Defensive copies. */
  public Threshold {
    usedBy = List.copyOf(usedBy);
    sources = List.copyOf(sources);
    claims = List.copyOf(claims);
  }

  /** The number as a test compares with it; see {@link UsedNumbers}. */
  public String asTest() {
    return UsedNumbers.test(of, comparison, value);
  }

  /** The same number with these users. */
  Threshold usedBy(Collection<String> users) {
    return new Threshold(
        id,
        name,
        of,
        test,
        comparison,
        value,
        unit,
        List.copyOf(users),
        sources,
        basis,
        claims,
        note,
        since,
        file);
  }
}
