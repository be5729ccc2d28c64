package org.cramptriage.pack.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.terms.Audience;

/**
 * What {@code texts.yaml} may say about a rule besides the texts that every rule of its kind has.
 *
 * @param brief what to do in at most 25 words, for where little room is; empty if not written
 * @param does what its texts tell a person to do
 * @param forbids what its texts tell a person not to do
 * @param audience who its texts are for
 * @param templates the texts with parts that only some people read; the rule itself has each of
 *     them with all its parts
 */
public record Wording(
    String brief,
    Set<Activity> does,
    Set<Activity> forbids,
    Audience audience,
    Map<TextKey, TextTemplate> templates) {

  /** Nothing but the texts that every rule of its kind has. */
  public static final Wording NONE = new Wording("", Set.of(), Set.of(), Audience.PEOPLE, Map.of());

  /** Defensive copies in a fixed order. */
  public Wording {
    does = ordered(does);
    forbids = ordered(forbids);
    templates = Collections.unmodifiableMap(new TreeMap<>(templates));
  }

  private static Set<Activity> ordered(Collection<Activity> activities) {
    return Collections.unmodifiableSet(new TreeSet<>(activities));
  }

  /** The conditions of all parts that only some people read. */
  public Stream<Condition> conditions() {
    return templates.values().stream().flatMap(TextTemplate::conditions);
  }
}
