package org.cramptriage.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * What the service makes of the chart (conditions, medicines, observations, date of birth) beside
 * what the person said. Called by many threads at once.
 */
public interface ChartUse {

  /** Does not read the chart, and asks for nothing in it. */
  ChartUse NONE =
      new ChartUse() {
        @Override
        public Map<String, String> prefetch() {
          return Map.of();
        }

        @Override
        public Charted assess(CrampTriage triage, Questionnaire said, List<byte[]> resources) {
          return new Charted(triage.assess(said), List.of());
        }
      };

  /**
   * An assessment of what the person said and what the chart adds.
   *
   * @param assessment the assessment
   * @param notes what came from the chart, and where chart and person disagree; a sentence each
   */
  record Charted(Assessment assessment, List<String> notes) {
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
   * Assesses.
   *
   * @param said what the person said; the chart never overrides it
   * @param resources the resources and Bundles that the client sent, as JSON in UTF-8, the patient
   *     among them; some may be missing
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the questionnaire
   */
  Charted assess(CrampTriage triage, Questionnaire said, List<byte[]> resources);
}
