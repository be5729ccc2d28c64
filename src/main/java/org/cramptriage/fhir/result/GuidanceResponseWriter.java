package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.Xhtml;
import org.cramptriage.questionnaire.Warning;

/** Writes the GuidanceResponse: the urgency level, the open questions and the warnings. */
final class GuidanceResponseWriter {

  private static final String MESSAGES = "messages";
  private static final String OUTPUT = "output";

  private final ResultContext context;
  private final JsonGenerator json;
  private final FhirWriter fhir;
  private final Assessment assessment;
  private final String result;

  /**
   * Creates a writer.
   *
   * @param context the result to write
   * @param result the name of the Bundle entry with the recommendations
   */
  GuidanceResponseWriter(ResultContext context, String result) {
    this.context = context;
    this.json = context.json();
    this.fhir = context.fhir();
    this.assessment = context.assessment();
    this.result = result;
  }

  void write() throws IOException {
    context.begin("GuidanceResponse", "GuidanceResponse");
    fhir.narrative(narrative());
    boolean messages = !assessment.warnings().isEmpty() || !assessment.unanswered().isEmpty();
    json.writeArrayFieldStart("contained");
    if (messages) {
      fhir.object(outcome -> messages());
    }
    fhir.object(parameters -> new OutputParameters(context).write(OUTPUT));
    json.writeEndArray();
    fhir.identifier("requestIdentifier", context.names().responseIds(), context.idOfAnswers());
    context.resultId("GuidanceResponse");
    json.writeStringField("moduleUri", context.names().module());
    json.writeStringField("status", assessment.settled() ? "success" : "data-requested");
    context.subject("subject");
    context.authored("occurrenceDateTime");
    fhir.array("note", notes(), context::note);
    if (messages) {
      json.writeArrayFieldStart("evaluationMessage");
      fhir.object(r -> json.writeStringField("reference", "#" + MESSAGES));
      json.writeEndArray();
    }
    context.reference("outputParameters", "#" + OUTPUT);
    context.reference("result", "urn:uuid:" + context.uuids().of(result));
    dataRequirement();
  }

  private Xhtml narrative() {
    Xhtml div = new Xhtml().heading(context.whatToDo());
    notes().forEach(div::paragraph);
    return div.list(assessment.unanswered().stream().map(GuidanceResponseWriter::open).toList())
        .list(assessment.warnings().stream().map(GuidanceResponseWriter::odd).toList());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(assessment.notice());
    if (!context.unsigned().isEmpty()) {
      notes.add(context.unsigned());
    }
    for (String policy : assessment.policy()) {
      notes.add(policy + ": " + context.pack().policies().says(policy));
    }
    return notes;
  }

  private static String open(Assessment.Unanswered open) {
    String level =
        open.couldRaiseTo() != null
            ? " (could raise it to " + open.couldRaiseTo() + ")"
            : open.couldLowerTo() != null ? " (could lower it to " + open.couldLowerTo() + ")" : "";
    return "Open: " + open.question() + level;
  }

  private static String odd(Warning warning) {
    return warning.item().isEmpty() ? warning.text() : warning.item() + ": " + warning.text();
  }

  private void messages() throws IOException {
    json.writeStringField("resourceType", "OperationOutcome");
    json.writeStringField("id", MESSAGES);
    json.writeArrayFieldStart("issue");
    for (Warning warning : assessment.warnings()) {
      issue("warning", "business-rule", odd(warning), warning.item());
    }
    for (Assessment.Unanswered open : assessment.unanswered()) {
      issue("information", "incomplete", open(open), open.item());
    }
    json.writeEndArray();
  }

  private void issue(String severity, String code, String text, String item) throws IOException {
    fhir.object(
        issue -> {
          json.writeStringField("severity", severity);
          json.writeStringField("code", code);
          fhir.object("details", details -> json.writeStringField("text", text));
          if (!item.isEmpty()) {
            json.writeArrayFieldStart("expression");
            json.writeString(path("QuestionnaireResponse.", item));
            json.writeEndArray();
          }
        });
  }

  private static String path(String before, String item) {
    return before + "descendants().where(linkId = '" + item + "')";
  }

  /** Writes the questions whose answers could change the level. */
  private void dataRequirement() throws IOException {
    List<String> open =
        assessment.unanswered().stream()
            .filter(question -> question.couldRaiseTo() != null || question.couldLowerTo() != null)
            .map(question -> path("", question.item()))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("dataRequirement");
    fhir.object(
        requirement -> {
          json.writeStringField("type", "QuestionnaireResponse");
          fhir.array("mustSupport", open, json::writeString);
        });
    json.writeEndArray();
  }
}
