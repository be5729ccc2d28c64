package org.cramptriage.assess.chart;

import org.cramptriage.assess.ChartSource;

/**
 * One statement of the chart about a person, as an answer to an item.
 *
 * @param item the item that it answers
 * @param value a code of the item, or a whole number in its unit
 * @param source where it is stated
 */
public record ChartStatement(String item, String value, ChartSource source) {}
