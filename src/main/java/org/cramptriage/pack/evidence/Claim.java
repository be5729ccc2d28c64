package org.cramptriage.pack.evidence;

import java.util.List;
import org.cramptriage.terms.Audience;

/**
 * A claim of the founding texts, in our words.
 *
 * @param id for example {@code C013}
 * @param claim the statement
 * @param category what it is about
 * @param status how far the references support it
 * @param seeds the founding texts that make it
 * @param references keys of the references that bear on it
 * @param note what a reviewer should know
 * @param notEncoded why no rule rests on it; empty if one does
 * @param audience who it may be shown to
 */
public record Claim(
    String id,
    String claim,
    String category,
    String status,
    List<String> seeds,
    List<String> references,
    String note,
    String notEncoded,
    Audience audience) {
  /** Defensive copies. */
  public Claim {
    seeds = List.copyOf(seeds);
    references = List.copyOf(references);
  }
}
