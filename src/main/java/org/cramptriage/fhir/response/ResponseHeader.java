package org.cramptriage.fhir.response;

import java.time.LocalDate;
import java.util.Optional;
import org.cramptriage.fhir.chart.ChartReader;
import org.jspecify.annotations.Nullable;

/**
 * What a response says about itself, for the result that is made of it.
 *
 * @param id the id of the resource on its server; null if it has none
 * @param subject the reference to the person, if it names a resource on a server; null otherwise
 * @param authored when the answers were given, as FHIR writes it; null if that is not said
 */
public record ResponseHeader(
    @Nullable String id, @Nullable String subject, @Nullable String authored) {

  /** Of a questionnaire that did not come as FHIR. */
  public static final ResponseHeader NONE = new ResponseHeader(null, null, null);

  /** The day on which the answers were given, if it is said as exactly. */
  public Optional<LocalDate> day() {
    return authored == null ? Optional.empty() : ChartReader.day(authored);
  }
}
