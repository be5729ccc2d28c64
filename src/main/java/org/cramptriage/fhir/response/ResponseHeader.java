package org.cramptriage.fhir.response;

import java.time.LocalDate;
import java.util.Optional;
import org.cramptriage.fhir.chart.ChartReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a response that are repeated in its result.
 *
 * @param id the id of the resource on its server; null if it has none
 * @param subject the reference to the patient, if it names a resource on a server; otherwise null
 * @param authored when the answers were given, as a FHIR dateTime; null if not stated
 */
public record ResponseHeader(
    @Nullable String id, @Nullable String subject, @Nullable String authored) {

  /** The header of a questionnaire that was not sent as FHIR. */
  public static final ResponseHeader NONE = new ResponseHeader(null, null, null);

  /** The day on which the answers were given, if the time is stated at least to the day. */
  public Optional<LocalDate> day() {
    return authored == null ? Optional.empty() : ChartReader.day(authored);
  }
}
