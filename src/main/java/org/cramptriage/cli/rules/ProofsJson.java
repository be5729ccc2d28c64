package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.AnswersJson;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.bounds.ExactnessReport;
import org.cramptriage.verify.bounds.Reachability;
import org.cramptriage.verify.guarantees.Counterexample;
import org.cramptriage.verify.guarantees.Proof;

/** Writes proofs as JSON. */
final class ProofsJson {

  private ProofsJson() {}

  static String of(RulePack pack, List<Proof> proofs, Optional<ExactnessReport> exactness) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("rules", pack.hashes().ofPack());
          json.writeArrayFieldStart("guarantees");
          for (Proof proof : proofs) {
            proof(json, proof);
          }
          json.writeEndArray();
          if (exactness.isPresent()) {
            json.writeFieldName("bounds");
            exactness(json, exactness.get());
          }
          json.writeEndObject();
        });
  }

  private static void exactness(JsonGenerator json, ExactnessReport exactness) throws IOException {
    json.writeStartObject();
    json.writeFieldName("everySheet");
    reach(json, exactness.everySheet());
    json.writeArrayFieldStart("levels");
    for (Reachability level : exactness.levels()) {
      reach(json, level);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (Reachability rule : exactness.rules()) {
      reach(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void reach(JsonGenerator json, Reachability reach) throws IOException {
    json.writeStartObject();
    json.writeStringField("about", reach.about());
    json.writeStringField("outcome", reach.outcome().name());
    json.writeArrayFieldStart("sheets");
    for (Counterexample sheet : reach.sheets()) {
      patient(json, sheet);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void proof(JsonGenerator json, Proof proof) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", proof.guarantee().id());
    json.writeStringField("kind", proof.guarantee().kind().code());
    json.writeStringField("says", proof.guarantee().says());
    json.writeStringField("hazard", proof.guarantee().hazard());
    json.writeStringField("outcome", proof.outcome().name());
    json.writeBooleanField("onlyOnImpossibleSheets", proof.onlyOnImpossibleSheets());
    JsonText.strings(json, "cases", proof.instances());
    JsonText.strings(json, "refuted", proof.refuted());
    JsonText.strings(json, "notDecided", proof.undecided());
    json.writeArrayFieldStart("patients");
    for (Counterexample patient : proof.counterexamples()) {
      patient(json, patient);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void patient(JsonGenerator json, Counterexample patient) throws IOException {
    json.writeStartObject();
    json.writeStringField("case", patient.instance());
    json.writeBooleanField("possible", patient.possible());
    json.writeStringField("what", patient.what());
    JsonText.strings(json, "telling", patient.telling());
    answers(json, "answers", patient.answers());
    if (!patient.later().isEmpty()) {
      JsonText.strings(json, "changed", patient.changed());
      answers(json, "later", patient.later());
    }
    json.writeEndObject();
  }

  /** Answers as an object by link id. */
  static void answers(JsonGenerator json, String name, Map<String, RawAnswer> answers)
      throws IOException {
    json.writeFieldName(name);
    AnswersJson.write(json, answers);
  }
}
