package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.review.signing.Outcome;

/** The outcomes of decisions, for people or as JSON. */
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
    return d.rule() + ", " + d.kind().words() + ", by " + d.name();
  }

  private static String json(List<Outcome> outcomes) {
    return JsonText.of(json -> JsonText.objects(json, outcomes, OutcomeText::json));
  }

  /** Writes the fields of an outcome. */
  static void json(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeBooleanField("written", outcome instanceof Outcome.Taken);
    if (outcome instanceof Outcome.Taken taken) {
      decision(json, taken.decision());
    } else if (outcome instanceof Outcome.Stands stands) {
      decision(json, stands.decision());
    }
    JsonText.strings(json, "notes", outcome.notes());
  }

  private static void decision(JsonGenerator json, Decision decision) throws IOException {
    json.writeObjectFieldStart("decision");
    ReviewJson.decision(json, decision);
    json.writeEndObject();
  }
}
