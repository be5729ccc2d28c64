package org.cramptriage.assess;

/**
 * Where in a chart something stands.
 *
 * @param resource the type of the resource, such as {@code Condition}
 * @param at its place, such as {@code Bundle.entry[3].resource}
 * @param system the terminology of the code; empty if it was read from a name or a date
 * @param code the code; empty likewise
 */
public record ChartSource(String resource, String at, String system, String code) {}
