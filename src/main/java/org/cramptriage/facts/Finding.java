package org.cramptriage.facts;

/**
 * A finding that holds for this person, put before the rules that name it.
 *
 * @param id the id of the finding's rule, for example {@code RF-030}
 * @param level its level of urgency, for example {@code EMERGENCY}
 */
public record Finding(String id, String level) {}
