package org.cramptriage.fhir.response;

import java.util.List;
import java.util.Optional;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.fhir.chart.ChartReader;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.Warning;

/** The chart in a Bundle with exactly one response. */
final class AccompanyingChart {

  private final ChartReader reader;

  AccompanyingChart(ChartReader reader) {
    this.reader = reader;
  }

  /**
   * The response with the chart from its Bundle. A chart that cannot be used, for example because
   * it contains several patients, causes only a warning, since the response is usable without it.
   */
  FhirReading with(FhirReading response, byte[] bytes, int from, int to) {
    if (response.reading() instanceof Reading.Refused) {
      return response;
    }
    return new FhirReading(
        response.reading(), response.header(), chart(response.header(), bytes, from, to));
  }

  private ChartData chart(ResponseHeader header, byte[] bytes, int from, int to) {
    try {
      return reader.read(bytes, from, to, header.day());
    } catch (InvalidQuestionnaireException e) {
      Optional<String> why = e.problems().stream().map(Problem::toString).findFirst();
      String text = "the chart in the Bundle was not used: " + why.orElse("");
      return new ChartData("", List.of(), List.of(new Warning("", text)));
    }
  }
}
