package org.cramptriage.fhir.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.Xhtml;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.questionnaire.Item;

/** The catalogue as a FHIR R4 Questionnaire. */
public final class FhirQuestionnaire {

  private static final String UNANSWERED =
      "Leave a question empty if you do not know the answer. An empty answer is never taken for"
          + " \"no\".";

  private FhirQuestionnaire() {}

  /** The Questionnaire of a pack as JSON; the same pack always gives the same bytes. */
  public static String of(RulePack pack) {
    return JsonText.plain(json -> FhirWriter.on(json).object(q -> write(json, pack)));
  }

  /** The publication status: active if clinicians have signed every rule, otherwise draft. */
  static String status(RulePack pack) {
    boolean signed =
        pack.reviewed().stream().allMatch(r -> pack.review(r.id()).state() == State.SIGNED);
    return signed ? "active" : "draft";
  }

  private static void write(JsonGenerator json, RulePack pack) throws IOException {
    FhirWriter fhir = FhirWriter.on(json);
    List<FormSection> sections = FormSection.of(pack.catalogue().items());
    json.writeStringField("resourceType", "Questionnaire");
    json.writeStringField("id", "leg-cramps");
    json.writeStringField("language", "en");
    fhir.narrative(narrative(pack, sections));
    heading(json, pack);
    ItemVisibility shown = new ItemVisibility(pack.catalogue(), pack.skipLogic());
    FormItems items = new FormItems(json, FhirNames.of(pack), shown);
    json.writeArrayFieldStart("item");
    items.display("notice", pack.settings().notice());
    items.display("unanswered", UNANSWERED);
    for (FormSection section : sections) {
      items.section(section);
    }
    json.writeEndArray();
  }

  private static void heading(JsonGenerator json, RulePack pack) throws IOException {
    json.writeStringField("url", FhirNames.of(pack).questionnaire());
    json.writeStringField("version", pack.settings().version());
    json.writeStringField("name", "LegCramps");
    json.writeStringField("title", pack.settings().title());
    json.writeStringField("status", status(pack));
    json.writeArrayFieldStart("subjectType");
    json.writeString("Patient");
    json.writeEndArray();
    json.writeStringField("publisher", "cramp-triage");
    json.writeStringField(
        "description",
        "The questions that the triage rules for leg cramps use. " + pack.settings().notice());
    json.writeStringField("copyright", "Apache-2.0");
  }

  private static Xhtml narrative(RulePack pack, List<FormSection> sections) {
    Xhtml div = new Xhtml().heading(pack.settings().title()).paragraph(pack.settings().notice());
    for (FormSection section : sections) {
      div.heading(section.title()).list(section.items().stream().map(Item::question).toList());
    }
    return div;
  }
}
