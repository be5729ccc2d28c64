package org.cramptriage.assess;

/**
 * The source of a statement in a chart.
 *
 * @param resource the type of the resource, such as {@code Condition}
 * @param at its path, such as {@code Bundle.entry[3].resource}
 * @param system the terminology of the code; empty if it was read from a name or a date
 * @param code the code; empty in the same cases
 */
public record ChartSource(String resource, String at, String system, String code) {}
