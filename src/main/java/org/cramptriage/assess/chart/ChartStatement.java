package org.cramptriage.assess.chart;

import org.cramptriage.assess.ChartSource;

/**
 * One thing that the chart says of a person, in the words of the questionnaire.
 *
 * @param item the item that it answers
 * @param value a code of the item, or a whole number in its unit
 * @param source where it stands
 */
public record ChartStatement(String item, String value, ChartSource source) {}
