package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.verify.mutants.Mutant;
import org.cramptriage.verify.mutants.MutationScore;
import org.cramptriage.verify.mutants.Survivor;

/** Writes mutation scores as JSON. */
final class MutationJson {

  private MutationJson() {}

  static String of(RulePack pack, List<MutationScore> scores, List<String> failing) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("rules", pack.hashes().ofPack());
          JsonText.strings(json, "casesNotAsWritten", failing);
          json.writeArrayFieldStart("scores");
          for (MutationScore score : scores) {
            score(json, score);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void score(JsonGenerator json, MutationScore score) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", score.rule());
    json.writeNumberField("mutants", score.mutants());
    json.writeNumberField("stoppedByLint", score.stopped());
    json.writeNumberField("equivalent", score.equivalent());
    json.writeNumberField("killed", score.killed());
    json.writeNumberField("killedByJudged", score.killedByJudged());
    json.writeArrayFieldStart("survivors");
    for (Survivor survivor : score.survivors()) {
      json.writeStartObject();
      mutant(json, survivor.mutant());
      JsonText.strings(json, "telling", survivor.telling());
      ProofsJson.answers(json, "answers", survivor.answers());
      JsonText.strings(json, "effect", survivor.effect());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notDecided");
    for (Mutant mutant : score.undecided()) {
      json.writeStartObject();
      mutant(json, mutant);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void mutant(JsonGenerator json, Mutant mutant) throws IOException {
    json.writeStringField("operator", mutant.operator().code());
    json.writeStringField("change", mutant.change());
  }
}
