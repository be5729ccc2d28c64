package org.cramptriage.review.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.questionnaire.AnswersJson;
import org.cramptriage.questionnaire.RawAnswer;

/** What the scripts of the page read: cases to try, and contents to sign. */
final class PageData {

  private PageData() {}

  /**
   * The worked cases that people wrote, the harmless baseline first: {@code [{id, title,
   * answers}]}.
   */
  static String presets(WorkedCases cases) {
    return JsonText.embedded(
        json -> {
          json.writeStartArray();
          preset(json, "baseline", "healthy adult, ordinary night cramps", cases.baseline());
          for (WorkedCase worked : cases.written()) {
            preset(json, worked.id(), worked.title(), cases.answers(worked));
          }
          json.writeEndArray();
        });
  }

  private static void preset(
      JsonGenerator json, String id, String title, Map<String, RawAnswer> answers)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("title", title);
    json.writeFieldName("answers");
    AnswersJson.write(json, answers);
    json.writeEndObject();
  }

  private static void differences(
      JsonGenerator json, Map<String, RawAnswer> answers, Map<String, RawAnswer> baseline)
      throws IOException {
    json.writeArrayFieldStart("without");
    for (String item : baseline.keySet()) {
      if (!answers.containsKey(item)) {
        json.writeString(item);
      }
    }
    json.writeEndArray();
    Map<String, RawAnswer> changed = new LinkedHashMap<>(answers);
    changed.entrySet().removeAll(baseline.entrySet());
    json.writeFieldName("answers");
    AnswersJson.write(json, changed);
  }

  /**
   * What decisions need: {@code {version, hash, signers: [{id, name, role}], rules: {id: {hash,
   * urgency, state, content, signed: [signer], people: [{letter, holds, toPredict, without: [item],
   * answers}]}}}}, the answers of people as differences from the baseline.
   */
  static String reviews(Dossier dossier, List<RuleView> rules) {
    return JsonText.embedded(
        json -> {
          json.writeStartObject();
          json.writeStringField("version", dossier.pack().settings().version());
          json.writeStringField("hash", dossier.pack().hashes().ofPack());
          json.writeArrayFieldStart("signers");
          for (Signer signer : dossier.signOff().signers().values()) {
            signer(json, signer);
          }
          json.writeEndArray();
          json.writeObjectFieldStart("rules");
          for (RuleView rule : rules) {
            rule(json, rule, dossier.cases().baseline());
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void signer(JsonGenerator json, Signer signer) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", signer.id());
    json.writeStringField("name", signer.name());
    json.writeStringField("role", signer.role());
    json.writeBooleanField("clinician", signer.clinician());
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, RuleView rule, Map<String, RawAnswer> baseline)
      throws IOException {
    json.writeObjectFieldStart(rule.id());
    json.writeStringField("hash", rule.hash());
    json.writeStringField("urgency", rule.urgency());
    json.writeStringField("state", rule.standing().state().code());
    json.writeStringField("content", rule.content());
    json.writeArrayFieldStart("signed");
    for (var decision : rule.standing().latest()) {
      if (decision.hash().equals(rule.hash())) {
        json.writeString(decision.signer());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("people");
    for (NearTable.Person person : rule.near().people()) {
      json.writeStartObject();
      json.writeStringField("letter", person.letter());
      json.writeBooleanField("holds", person.holds());
      json.writeBooleanField("toPredict", person.toPredict());
      differences(json, person.near().answers(), baseline);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
