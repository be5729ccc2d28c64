package org.cramptriage.pack.evidence;

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
 * @param usedBy the rules and skip rules that use it
 * @param sources keys of references; empty if it is judgement
 * @param basis what it rests on: a source, judgement or arithmetic
 * @param claims claims that name it
 * @param note what a reviewer should know
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
    String note) {
  /** Defensive copies. */
  public Threshold {
    usedBy = List.copyOf(usedBy);
    sources = List.copyOf(sources);
    claims = List.copyOf(claims);
  }
}
