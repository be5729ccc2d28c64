package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** Writes the result as Parameters, in machine-readable values. */
final class OutputParameters {

  private final ResultContext context;
  private final JsonGenerator json;
  private final FhirWriter fhir;

  OutputParameters(ResultContext context) {
    this.context = context;
    this.json = context.json();
    this.fhir = context.fhir();
  }

  void write(String id) throws IOException {
    Assessment a = context.assessment();
    json.writeStringField("resourceType", "Parameters");
    json.writeStringField("id", id);
    json.writeArrayFieldStart("parameter");
    level("urgency", a.urgency());
    level("at-least", a.range().atLeast());
    level("at-most", a.range().atMost());
    fhir.object(
        settled -> {
          json.writeStringField("name", "settled");
          json.writeBooleanField("valueBoolean", a.settled());
        });
    for (Assessment.Finding finding : a.findings()) {
      finding(finding);
    }
    for (Assessment.UnderReview idea : a.underReview()) {
      rule("under-review", idea.id());
    }
    for (Assessment.Medicine medicine : a.medicines()) {
      medicine(medicine);
    }
    if (a.next().isPresent()) {
      text("next", a.next().get().item());
    }
    text("rules-version", a.rules().version());
    text("rules-hash", a.rules().hash());
    json.writeEndArray();
  }

  private void level(String name, Urgency urgency) throws IOException {
    fhir.object(
        parameter -> {
          json.writeStringField("name", name);
          context.urgency("valueCoding", urgency);
        });
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isBlank()) {
      fhir.object(
          parameter -> {
            json.writeStringField("name", name);
            json.writeStringField("valueString", value);
          });
    }
  }

  private void rule(String name, String id) throws IOException {
    fhir.object(
        parameter -> {
          json.writeStringField("name", name);
          fhir.object("valueCoding", coding -> context.rule(id));
        });
  }

  private void finding(Assessment.Finding finding) throws IOException {
    fhir.object(
        parameter -> {
          json.writeStringField("name", "finding");
          json.writeArrayFieldStart("part");
          rule("rule", finding.id());
          level("urgency", finding.urgency());
          text("folded-under", finding.foldedUnder());
          json.writeEndArray();
        });
  }

  private void medicine(Assessment.Medicine medicine) throws IOException {
    fhir.object(
        parameter -> {
          json.writeStringField("name", "medicine");
          json.writeArrayFieldStart("part");
          text("written", medicine.written());
          text("read-as", medicine.readAs());
          for (String kind : medicine.classes()) {
            text("class", kind);
          }
          fhir.object(
              exact -> {
                json.writeStringField("name", "exact");
                json.writeBooleanField("valueBoolean", medicine.exact());
              });
          json.writeEndArray();
        });
  }
}
