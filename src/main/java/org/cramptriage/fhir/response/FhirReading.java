package org.cramptriage.fhir.response;

import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.questionnaire.Reading;

/**
 * A response as it was read.
 *
 * @param reading the questionnaire, or the reasons why there is none
 * @param header what the response says about itself
 * @param chart what the resources that came with it say of the same person
 */
public record FhirReading(Reading reading, ResponseHeader header, ChartData chart) {

  /** A response that came alone. */
  public FhirReading(Reading reading, ResponseHeader header) {
    this(reading, header, ChartData.NONE);
  }
}
