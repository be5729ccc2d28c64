package org.cramptriage.fhir.response;

import org.cramptriage.questionnaire.Reading;

/**
 * A response as it was read.
 *
 * @param reading the questionnaire, or the reasons why there is none
 * @param header what the response says about itself
 */
public record FhirReading(Reading reading, ResponseHeader header) {}
