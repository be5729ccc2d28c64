package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Json;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.review.signing.DecisionResult;

/** The results of decisions, for people or as JSON. */
final class DecisionResultText {

  private final boolean json;

  DecisionResultText(boolean json) {
    this.json = json;
  }

  String of(List<DecisionResult> outcomes) {
    return json ? json(outcomes) + "\n" : text(outcomes);
  }

  private static String text(List<DecisionResult> outcomes) {
    Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);
    outcomes.forEach(outcome -> text.wrapped("", "  ", line(outcome)));
    return text.toString();
  }

  private static String line(DecisionResult outcome) {
    StringBuilder line = new StringBuilder();
    if (outcome instanceof DecisionResult.Taken taken) {
      line.append("Written: ").append(words(taken.decision()));
    } else if (outcome instanceof DecisionResult.Unchanged unchanged) {
      line.append("Unchanged: ").append(words(unchanged.decision()));
    } else {
      line.append("Not taken");
    }
    outcome.notes().forEach(note -> line.append("; ").append(note));
    return line.append('.').toString();
  }

  private static String words(Decision d) {
    return d.rule() + ", " + d.verdict().words() + ", by " + d.name();
  }

  private static String json(List<DecisionResult> outcomes) {
    return Json.text(
        json -> {
          json.writeStartArray();
          for (DecisionResult outcome : outcomes) {
            json(json, outcome);
          }
          json.writeEndArray();
        });
  }

  static void json(JsonGenerator json, DecisionResult outcome) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("written", outcome instanceof DecisionResult.Taken);
    if (outcome instanceof DecisionResult.Taken taken) {
      json.writeFieldName("decision");
      ReviewJson.decision(json, taken.decision());
    } else if (outcome instanceof DecisionResult.Unchanged unchanged) {
      json.writeFieldName("decision");
      ReviewJson.decision(json, unchanged.decision());
    }
    Json.strings(json, "notes", outcome.notes());
    json.writeEndObject();
  }
}
