package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.review.signing.DecisionResult;

/** The outcomes of decisions, for people or as JSON. */
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
    return d.rule() + ", " + d.kind().words() + ", by " + d.name();
  }

  private static String json(List<DecisionResult> outcomes) {
    return JsonText.of(json -> JsonText.objects(json, outcomes, DecisionResultText::json));
  }

  /** Writes the fields of an outcome. */
  static void json(JsonGenerator json, DecisionResult outcome) throws IOException {
    json.writeBooleanField("written", outcome instanceof DecisionResult.Taken);
    if (outcome instanceof DecisionResult.Taken taken) {
      decision(json, taken.decision());
    } else if (outcome instanceof DecisionResult.Unchanged stands) {
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
