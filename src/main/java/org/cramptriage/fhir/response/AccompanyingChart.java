package org.cramptriage.fhir.response;

import java.util.List;
import java.util.Optional;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.fhir.chart.ChartReader;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.Warning;

/** The chart that came in one Bundle with the only response in it. */
final class AccompanyingChart {

  private final ChartReader reader;

  AccompanyingChart(RulePack pack) {
    this.reader = new ChartReader(pack);
  }

  /**
   * The response with what stands beside it. A chart that cannot be used, such as one of several
   * people, is a warning: the response is good without it.
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
      String text = "the chart beside the response was not used: " + why.orElse("");
      return new ChartData("", List.of(), List.of(new Warning("", text)));
    }
  }
}
