package org.cramptriage.pack.drl;

import java.util.Map;
import org.cramptriage.pack.model.Condition;

/**
 * A rule as it was read from a DRL file.
 *
 * @param name its name
 * @param metadata its metadata by name, not yet checked
 * @param condition its condition
 * @param file the file below the pack's root
 * @param line the line of the rule
 */
public record ParsedRule(
    String name, Map<String, String> metadata, Condition condition, String file, int line) {

  /** Defensive copy. */
  public ParsedRule {
    metadata = Map.copyOf(metadata);
  }
}
