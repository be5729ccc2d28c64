package org.cramptriage.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Reads what the chart says (conditions, medicines, observations, the date of birth) and adds it to
 * what the person said. Called by many threads at once.
 */
public interface ChartReader {

  /** Does not read the chart, and asks for nothing in it. */
  ChartReader NONE =
      new ChartReader() {
        @Override
        public Map<String, String> prefetch() {
          return Map.of();
        }

        @Override
        public Charted completed(Questionnaire said, List<byte[]> resources) {
          return new Charted(said, List.of());
        }
      };

  /**
   * The answers with what the chart adds.
   *
   * @param questionnaire all that the person said, unchanged, and what the chart adds
   * @param notes what came from the chart, and where chart and person disagree; a sentence each
   */
  record Charted(Questionnaire questionnaire, List<String> notes) {
    /** Defensive copy. */
    public Charted {
      notes = List.copyOf(notes);
    }
  }

  /** What a client is asked to send of the chart: prefetch templates by key. */
  default Map<String, String> prefetch() {
    Map<String, String> templates = new LinkedHashMap<>();
    templates.put("conditions", "Condition?patient={{context.patientId}}");
    templates.put(
        "medicationRequests",
        "MedicationRequest?patient={{context.patientId}}&_include=MedicationRequest:medication");
    templates.put(
        "medicationStatements",
        "MedicationStatement?patient={{context.patientId}}"
            + "&_include=MedicationStatement:medication");
    templates.put(
        "observations", "Observation?patient={{context.patientId}}&_sort=-date&_count=200");
    return templates;
  }

  /**
   * Adds what the chart says.
   *
   * @param said what the person said; it is never overridden
   * @param resources the resources and Bundles that the client sent, as JSON in UTF-8, the patient
   *     among them; some may be missing
   */
  Charted completed(Questionnaire said, List<byte[]> resources);
}
