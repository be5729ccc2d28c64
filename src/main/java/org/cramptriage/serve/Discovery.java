package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;

/** What CDS Hooks clients find: one service, and what it needs to be sent. */
final class Discovery {

  /** Where it is found. */
  static final String PATH = "/cds-services";

  /** The id of the service. */
  static final String SERVICE = "leg-cramps";

  /** The hook at which it is called. */
  static final String HOOK = "patient-view";

  /** The prefetch key of the person. */
  static final String PATIENT = "patient";

  /** The prefetch key of the newest response to our form. */
  static final String RESPONSE = "questionnaireResponse";

  private Discovery() {}

  static String of(RulePack pack) {
    return JsonText.plain(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("services");
          service(json, pack);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void service(JsonGenerator json, RulePack pack) throws IOException {
    json.writeStartObject();
    json.writeStringField("hook", HOOK);
    json.writeStringField("title", pack.settings().title() + ": triage by rules");
    json.writeStringField(
        "description",
        "How urgently a patient with leg cramps should seek care, by the newest answers to the leg"
            + " cramp questionnaire. No card means no answers, never no danger. "
            + pack.settings().notice());
    json.writeStringField("id", SERVICE);
    json.writeObjectFieldStart("prefetch");
    for (Map.Entry<String, String> template : templates(pack).entrySet()) {
      json.writeStringField(template.getKey(), template.getValue());
    }
    json.writeEndObject();
    json.writeStringField(
        "usageRequirements",
        "Send the prefetch "
            + RESPONSE
            + "; the others are the chart, which fills in what was not answered, and may be left"
            + " out. This service reads nothing from FHIR servers.");
    json.writeEndObject();
  }

  private static Map<String, String> templates(RulePack pack) {
    Map<String, String> templates = new LinkedHashMap<>();
    templates.put(
        RESPONSE,
        "QuestionnaireResponse?patient={{context.patientId}}&questionnaire="
            + FhirNames.of(pack).questionnaire()
            + "&status=in-progress,completed,amended,stopped&_sort=-authored&_count=5");
    templates.putAll(ChartPrefetch.TEMPLATES);
    return templates;
  }
}
