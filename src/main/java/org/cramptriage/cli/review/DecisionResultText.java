package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Json;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.review.signing.Outcome;

/** What became of decisions, for people or as JSON. */
final class OutcomeText {

  private final boolean json;

  OutcomeText(boolean json) {
    this.json = json;
  }

  String of(List<Outcome> outcomes) {
    return json ? json(outcomes) + "\n" : text(outcomes);
  }

  private static String text(List<Outcome> outcomes) {
    Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);
    outcomes.forEach(outcome -> text.wrapped("", "  ", line(outcome)));
    return text.toString();
  }

  private static String line(Outcome outcome) {
    StringBuilder line = new StringBuilder();
    if (outcome instanceof Outcome.Taken taken) {
      line.append("Written: ").append(words(taken.decision()));
    } else if (outcome instanceof Outcome.Stands stands) {
      line.append("Nothing new: ").append(words(stands.decision()));
    } else {
      line.append("Not taken");
    }
    outcome.notes().forEach(note -> line.append("; ").append(note));
    return line.append('.').toString();
  }

  private static String words(Decision d) {
    return d.rule() + ", " + d.verdict().words() + ", by " + d.name();
  }

  private static String json(List<Outcome> outcomes) {
    return Json.text(
        json -> {
          json.writeStartArray();
          for (Outcome outcome : outcomes) {
            json(json, outcome);
          }
          json.writeEndArray();
        });
  }

  static void json(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("written", outcome instanceof Outcome.Taken);
    if (outcome instanceof Outcome.Taken taken) {
      json.writeFieldName("decision");
      ReviewJson.decision(json, taken.decision());
    } else if (outcome instanceof Outcome.Stands stands) {
      json.writeFieldName("decision");
      ReviewJson.decision(json, stands.decision());
    }
    Json.strings(json, "notes", outcome.notes());
    json.writeEndObject();
  }
}
