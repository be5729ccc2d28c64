package org.cramptriage.fhir.response;

import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.questionnaire.Reading;

/**
 * A response that was read.
 *
 * @param reading the questionnaire, or the reasons why it was refused
 * @param header the elements that are repeated in the result
 * @param chart the data of the same patient from the other resources in the Bundle
 */
public record FhirReading(Reading reading, ResponseHeader header, ChartData chart) {

  /** A response without a chart. */
  public FhirReading(Reading reading, ResponseHeader header) {
    this(reading, header, ChartData.NONE);
  }
}
