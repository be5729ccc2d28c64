package org.cramptriage.pack.signoff;

import java.util.List;

/**
 * A person who writes or signs rules. The list identifies them; that a line of the ledger was
 * written by them is proved by the signed commit that brings it.
 *
 * @param id for example {@code j.doe}
 * @param name the full name
 * @param role profession and field, for example general practitioner
 * @param clinician whether the person may approve rules
 * @param wrote the rules that the person wrote: ids, folders, or {@code all}
 */
public record Signer(String id, String name, String role, boolean clinician, List<String> wrote) {

  private static final String ALL = "all";

  /** Defensive copy. */
  public Signer {
    wrote = List.copyOf(wrote);
  }

  /**
   * Whether this person wrote the rule.
   *
   * @param rule its id
   * @param file its file below the pack's root
   */
  public boolean wrote(String rule, String file) {
    return wrote.stream()
        .anyMatch(
            part ->
                part.equals(ALL)
                    || part.equals(rule)
                    || file.equals(part)
                    || file.startsWith(part + "/"));
  }
}
