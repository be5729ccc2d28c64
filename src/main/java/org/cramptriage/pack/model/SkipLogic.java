package org.cramptriage.pack.model;

import java.util.Map;
import java.util.Optional;

/**
 * When items are asked.
 *
 * @param askWhen the condition by link id; an item without one is always asked
 */
public record SkipLogic(Map<String, Condition> askWhen) {

  /** Defensive copy. */
  public SkipLogic {
    askWhen = Map.copyOf(askWhen);
  }

  /** The condition under which an item is asked, if it has one. */
  public Optional<Condition> of(String item) {
    return Optional.ofNullable(askWhen.get(item));
  }
}
