package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.fhir.chart.ChartReader;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Answers together with a clinic's record. Arguments: a questionnaire as JSON, and a FHIR R4 Bundle
 * of the patient.
 */
public final class WithChart {

  public static void main(String[] args) throws IOException {
    CrampTriage triage = CrampTriage.standard();
    ChartReader reader = new ChartReader(triage.rules());
    ChartData chart = reader.read(Files.readString(Path.of(args[1])), Optional.empty());
    Questionnaire questionnaire = Questionnaire.fromJson(Files.readString(Path.of(args[0])));
    Assessment a = triage.assess(questionnaire, chart);
    System.out.println(a.urgency() + ": " + a.recommendations().get(0).title());
    a.chart().orElseThrow().prefilled().forEach(e -> System.out.println(e.item() + " " + e.value()));
  }
}
