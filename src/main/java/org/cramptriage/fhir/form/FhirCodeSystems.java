package org.cramptriage.fhir.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.Xhtml;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;

/**
 * The code systems behind the Questionnaire and the results: the answers to each item, the levels
 * of urgency, and the rules.
 */
public final class FhirCodeSystems {

  private final RulePack pack;
  private final FhirNames names;
  private final JsonGenerator json;
  private final FhirWriter fhir;

  private FhirCodeSystems(RulePack pack, JsonGenerator json) {
    this.pack = pack;
    this.names = FhirNames.of(pack);
    this.json = json;
    this.fhir = FhirWriter.on(json);
  }

  /** All code systems of a pack as one transaction Bundle (JSON). */
  public static String of(RulePack pack) {
    return JsonText.plain(json -> new FhirCodeSystems(pack, json).bundle());
  }

  private void bundle() throws IOException {
    json.writeStartObject();
    json.writeStringField("resourceType", "Bundle");
    json.writeStringField("type", "transaction");
    json.writeArrayFieldStart("entry");
    for (Item item : pack.catalogue().items()) {
      if (item.type().isCoded()) {
        String title = "Answers to: " + item.question();
        entry(item.id(), names.answers(item.id()), title, AnswerOptions.of(item));
      }
    }
    entry("urgency", names.urgency(), "How urgently to seek care", levels());
    entry("rules", names.rules(), "Rules of the triage for leg cramps", rules());
    json.writeEndArray();
    json.writeEndObject();
  }

  private Map<String, String> levels() {
    Map<String, String> levels = new LinkedHashMap<>();
    new EnumMap<>(pack.settings().levels())
        .forEach((urgency, level) -> levels.put(urgency.name(), level.title()));
    return levels;
  }

  private Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    pack.rules().stream()
        .filter(rule -> !(rule instanceof Rule.Sign))
        .forEach(rule -> rules.put(rule.id(), title(rule)));
    return rules;
  }

  /** What a rule is called in its code system. */
  public static String title(Rule rule) {
    if (rule instanceof Rule.Finding finding) {
      return finding.title();
    }
    return rule instanceof Rule.Advice advice ? advice.title() : rule.header().name();
  }

  private void entry(String id, String url, String title, Map<String, String> codes)
      throws IOException {
    fhir.object(
        entry -> {
          json.writeStringField("fullUrl", url);
          fhir.object("resource", resource -> resource(id, url, title, codes));
          fhir.object(
              "request",
              request -> {
                json.writeStringField("method", "PUT");
                json.writeStringField("url", "CodeSystem/" + id);
              });
        });
  }

  private void resource(String id, String url, String title, Map<String, String> codes)
      throws IOException {
    json.writeStringField("resourceType", "CodeSystem");
    json.writeStringField("id", id);
    json.writeStringField("language", "en");
    fhir.narrative(
        new Xhtml()
            .heading(title)
            .list(codes.entrySet().stream().map(c -> c.getKey() + ": " + c.getValue()).toList()));
    json.writeStringField("url", url);
    json.writeStringField("version", pack.settings().version());
    json.writeStringField("name", name(id));
    json.writeStringField("title", title);
    json.writeStringField("status", FhirQuestionnaire.status(pack));
    json.writeBooleanField("experimental", false);
    json.writeStringField("publisher", "cramp-triage");
    json.writeStringField("description", title);
    json.writeBooleanField("caseSensitive", true);
    json.writeStringField("content", "complete");
    json.writeNumberField("count", codes.size());
    fhir.array("concept", codes.entrySet(), this::concept);
  }

  private void concept(Map.Entry<String, String> code) throws IOException {
    fhir.object(
        concept -> {
          json.writeStringField("code", code.getKey());
          json.writeStringField("display", code.getValue());
        });
  }

  /** A computer-friendly name as FHIR requires it: letters and digits, starting with a capital. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder("CrampTriage");
    for (String word : id.split("[.-]", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }
}
