package org.cramptriage.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.fhir.chart.ChartDocument;
import org.cramptriage.fhir.chart.ChartReader;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Warning;

/**
 * The chart of the patient (conditions, medicines, a pregnancy, date of birth) as clients send it
 * beside the answers. What they do not send stays open.
 */
final class ChartPrefetch {

  /** What a client is asked to send, by key. */
  static final Map<String, String> TEMPLATES = templates();

  private static final String FAILED = "OperationOutcome";

  private final ChartReader reader;
  private final Supplier<LocalDate> today;

  /**
   * Reads charts.
   *
   * @param today the day, for age and pregnancy
   */
  ChartPrefetch(RulePack pack, Supplier<LocalDate> today) {
    this.reader = new ChartReader(pack);
    this.today = today;
  }

  private static Map<String, String> templates() {
    String patient = "?patient={{context.patientId}}";
    Map<String, String> templates = new LinkedHashMap<>();
    templates.put(Discovery.PATIENT, "Patient/{{context.patientId}}");
    templates.put("conditions", "Condition" + patient);
    templates.put(
        "medicationRequests",
        "MedicationRequest" + patient + "&status=active&_include=MedicationRequest:medication");
    templates.put(
        "medicationStatements",
        "MedicationStatement" + patient + "&status=active&_include=MedicationStatement:medication");
    templates.put(
        "pregnancy",
        "Observation" + patient + "&code=" + ChartReader.OBSERVATIONS + "&_sort=-date&_count=10");
    return templates;
  }

  /**
   * Reads the chart in a call. One that cannot be used, such as one of several people, is a
   * warning: the answers are good without it.
   *
   * @throws Refusal if it is another patient's, or the deadline has passed
   */
  ChartData of(HookRequest call, Deadline deadline) {
    List<Warning> warnings = new ArrayList<>();
    ChartData chart = ChartData.NONE;
    try {
      chart =
          reader
              .cancelledBy(deadline::check)
              .read(documents(call, warnings), Optional.of(today.get()));
    } catch (InvalidQuestionnaireException e) {
      warnings.add(new Warning("", "the chart was not used: " + e.problems().get(0)));
    }
    if (!chart.patient().isEmpty() && !chart.patient().equals(call.patientId())) {
      throw Refusal.of(
          Refusal.BAD_REQUEST, "prefetch holds a chart of another patient than context.patientId");
    }
    warnings.addAll(chart.warnings());
    return new ChartData(chart.patient(), chart.statements(), warnings);
  }

  /** Keys that we did not ask for count, too: clients may have their own. */
  private static List<ChartDocument> documents(HookRequest call, List<Warning> warnings) {
    List<ChartDocument> documents = new ArrayList<>();
    call.prefetch()
        .forEach(
            (key, slice) -> {
              if (slice.isPresent() && !key.equals(Discovery.RESPONSE)) {
                document("prefetch." + key, slice.get(), documents, warnings);
              }
            });
    return documents;
  }

  private static void document(
      String name, Slice slice, List<ChartDocument> documents, List<Warning> warnings) {
    String type = slice.type();
    if (type.equals(FAILED)) {
      warnings.add(new Warning("", name + " could not be looked up; what it would say is open"));
    } else {
      documents.add(new ChartDocument(name, type, slice.body(), slice.from(), slice.to()));
    }
  }
}
