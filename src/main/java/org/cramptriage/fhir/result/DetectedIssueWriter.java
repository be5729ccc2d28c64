package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.Xhtml;

/**
 * Writes a DetectedIssue: a piece of withheld advice with the reasons, or the questions it waits
 * for.
 */
final class DetectedIssueWriter {

  private final ResultContext context;
  private final JsonGenerator json;
  private final FhirWriter fhir;
  private final AnswerText said;

  DetectedIssueWriter(ResultContext context) {
    this.context = context;
    this.json = context.json();
    this.fhir = context.fhir();
    this.said = new AnswerText(context.pack().catalogue(), context.assessment());
  }

  void write(Assessment.Withheld withheld, String part) throws IOException {
    String text = text(withheld);
    context.begin("DetectedIssue", part);
    fhir.narrative(new Xhtml().paragraph(text).list(reasons(withheld)));
    context.resultId(part);
    json.writeStringField("status", withheld.untilAnswered() ? "preliminary" : "final");
    code(withheld);
    context.subject("patient");
    context.authored("identifiedDateTime");
    evidence(withheld);
    json.writeStringField("detail", text);
    mitigation(withheld);
  }

  private String text(Assessment.Withheld withheld) {
    String why =
        withheld.by().stream().map(Assessment.Reason::text).collect(Collectors.joining("; "));
    return withheld.untilAnswered()
        ? "Withheld until answered: " + withheld.title() + ". Ask first: " + why
        : "Withheld: " + withheld.title() + ". Because: " + why;
  }

  /** The answers behind the reasons, or the questions that must be answered first. */
  private List<String> reasons(Assessment.Withheld withheld) {
    List<String> reasons = new ArrayList<>();
    withheld.by().forEach(reason -> reason.because().forEach(b -> reasons.add(said.of(b))));
    withheld.until().forEach(i -> reasons.add(context.pack().catalogue().item(i).question()));
    return reasons;
  }

  private void code(Assessment.Withheld withheld) throws IOException {
    fhir.object(
        "code",
        code -> {
          fhir.array("coding", withheld.by(), this::coding);
          json.writeStringField("text", "Reason to withhold advice");
        });
  }

  private void coding(Assessment.Reason reason) throws IOException {
    String name = context.pack().rule(reason.id()).header().name();
    fhir.object(coding -> fhir.coding(context.names().rules(), reason.id(), name));
  }

  private void evidence(Assessment.Withheld withheld) throws IOException {
    fhir.array(
        "evidence",
        List.of(reasons(withheld)),
        reasons ->
            fhir.object(
                evidence -> {
                  fhir.array(
                      "code",
                      reasons,
                      text -> fhir.object(concept -> json.writeStringField("text", text)));
                  if (isOfResponse(withheld)) {
                    json.writeArrayFieldStart("detail");
                    fhir.object(detail -> context.response());
                    json.writeEndArray();
                  }
                }));
  }

  /** Whether the answers, or their absence, are evidence; not if only the chart states it. */
  private boolean isOfResponse(Assessment.Withheld withheld) {
    List<Assessment.Because> because =
        withheld.by().stream().flatMap(reason -> reason.because().stream()).toList();
    return !withheld.until().isEmpty()
        || because.isEmpty()
        || because.stream().anyMatch(b -> context.assessment().fromChart(b).isEmpty());
  }

  private void mitigation(Assessment.Withheld withheld) throws IOException {
    json.writeArrayFieldStart("mitigation");
    fhir.object(
        mitigation ->
            fhir.object(
                "action",
                action -> {
                  json.writeArrayFieldStart("coding");
                  fhir.object(coding -> context.rule(withheld.id()));
                  json.writeEndArray();
                  json.writeStringField(
                      "text", "The advice is not given (" + withheld.state() + ").");
                }));
    json.writeEndArray();
  }
}
