package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.Xhtml;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.terms.Urgency;

/** Writes the RequestGroup: the recommendations in order, with reasons and sources. */
final class RequestGroupWriter {

  private final ResultContext context;
  private final JsonGenerator json;
  private final FhirWriter fhir;
  private final Assessment assessment;
  private final AnswerText said;

  RequestGroupWriter(ResultContext context) {
    this.context = context;
    this.json = context.json();
    this.fhir = context.fhir();
    this.assessment = context.assessment();
    this.said = new AnswerText(context.pack().catalogue(), context.assessment());
  }

  void write() throws IOException {
    context.begin("RequestGroup", "RequestGroup");
    fhir.narrative(narrative());
    fhir.array("contained", assessment.recommendations(), this::message);
    context.resultId("RequestGroup");
    json.writeStringField("status", "active");
    json.writeStringField("intent", "proposal");
    json.writeStringField("priority", ResultContext.priority(assessment.urgency()));
    code();
    context.subject("subject");
    context.authored("authoredOn");
    fhir.array("note", notes(), context::note);
    fhir.array("action", assessment.recommendations(), this::action);
  }

  private Xhtml narrative() {
    Xhtml div = new Xhtml().heading(context.whatToDo());
    notes().forEach(div::paragraph);
    return div.list(
            assessment.recommendations().stream()
                .map(r -> r.rank() + ". " + r.title() + ": " + description(r))
                .toList())
        .heading("Withheld")
        .list(assessment.withheld().stream().map(w -> w.title() + " (" + w.state() + ")").toList());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(assessment.notice());
    Urgency most = assessment.range().atMost();
    if (most != assessment.urgency()) {
      notes.add("Open questions could still raise this to: " + context.level(most).title() + ".");
    }
    if (!context.unsigned().isEmpty()) {
      notes.add(context.unsigned());
    }
    return notes;
  }

  private void code() throws IOException {
    fhir.object(
        "code",
        code -> {
          json.writeArrayFieldStart("coding");
          fhir.object(
              c ->
                  fhir.coding(
                      context.names().urgency(),
                      assessment.urgency().name(),
                      context.level().title()));
          json.writeEndArray();
          json.writeStringField("text", context.whatToDo());
        });
  }

  private static String description(Assessment.Recommendation r) {
    String reason = r.reason().isEmpty() ? "" : " " + r.reason();
    String ask =
        r.askFirst().isEmpty()
            ? ""
            : r.askFirst().stream()
                .map(Assessment.Reason::text)
                .collect(Collectors.joining("; ", " Ask first if: ", "."));
    return r.text() + reason + ask;
  }

  private void action(Assessment.Recommendation r) throws IOException {
    fhir.object(
        action -> {
          json.writeStringField("prefix", String.valueOf(r.rank()));
          json.writeStringField("title", r.title());
          json.writeStringField("description", description(r));
          if (r.urgency() != null) {
            json.writeStringField("priority", ResultContext.priority(r.urgency()));
          }
          json.writeArrayFieldStart("code");
          fhir.object(code -> rule(r));
          json.writeEndArray();
          json.writeArrayFieldStart("documentation");
          documentation(r);
          json.writeEndArray();
          context.reference("resource", "#" + r.id());
        });
  }

  /**
   * Writes the request that an action refers to, because FHIR requires one: to inform the person.
   */
  private void message(Assessment.Recommendation r) throws IOException {
    fhir.object(
        request -> {
          json.writeStringField("resourceType", "CommunicationRequest");
          json.writeStringField("id", r.id());
          json.writeStringField("status", "active");
          if (r.urgency() != null) {
            json.writeStringField("priority", ResultContext.priority(r.urgency()));
          }
          context.subject("subject");
          json.writeArrayFieldStart("payload");
          fhir.object(text -> json.writeStringField("contentString", description(r)));
          json.writeEndArray();
        });
  }

  private void rule(Assessment.Recommendation r) throws IOException {
    json.writeArrayFieldStart("coding");
    fhir.object(coding -> context.rule(r.id()));
    json.writeEndArray();
    json.writeStringField("text", r.kind().code());
  }

  private void documentation(Assessment.Recommendation r) throws IOException {
    for (Assessment.Because because : r.because()) {
      related("justification", because.item(), said.of(because), "");
    }
    for (String id : r.folded()) {
      related("composed-of", id, context.pack().rule(id).header().name(), "");
    }
    String state = "Rule " + r.rule().hash() + ", clinical review: " + r.rule().review();
    related("derived-from", r.id(), state, "");
    for (String key : r.sources()) {
      Reference source = context.pack().evidence().references().get(key);
      related(
          "citation",
          key,
          source == null ? key : source.title(),
          source == null || !source.url().startsWith("http") ? "" : source.url());
    }
  }

  private void related(String type, String label, String display, String url) throws IOException {
    fhir.object(
        artifact -> {
          json.writeStringField("type", type);
          json.writeStringField("label", label);
          json.writeStringField("display", display);
          fhir.text("url", url);
        });
  }
}
