package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.form.FhirCodeSystems;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The data that the resources of one result share.
 *
 * @param pack the rules that were used
 * @param names the canonical URLs
 * @param assessment the result
 * @param header the header of the response
 * @param uuids the ids of the resources
 * @param json the generator for the resources
 * @param fhir the same as a writer of FHIR elements
 */
record ResultContext(
    RulePack pack,
    FhirNames names,
    Assessment assessment,
    ResponseHeader header,
    NameUuid uuids,
    JsonGenerator json,
    FhirWriter fhir) {

  private static final int LONGEST_ID = 200;

  /** The texts of the current urgency level. */
  Settings.Level level() {
    return level(assessment.urgency());
  }

  Settings.Level level(Urgency urgency) {
    Settings.Level level = pack.settings().levels().get(urgency);
    if (level == null) {
      throw new IllegalStateException("pack.yaml does not define " + urgency);
    }
    return level;
  }

  /** The level, where to seek care and how soon, in one line. */
  String whatToDo() {
    return level().title() + ": " + level().where() + ". " + level().howFast();
  }

  /** The FHIR request priority for an urgency level. */
  static String priority(Urgency urgency) {
    return switch (urgency) {
      case EMERGENCY -> "stat";
      case URGENT -> "asap";
      case SOON -> "urgent";
      case ROUTINE, SELF_CARE -> "routine";
    };
  }

  /** A sentence on how many of the shown rules no clinician has signed; empty if all are signed. */
  String unsigned() {
    long shown = assessment.recommendations().size();
    long signed =
        assessment.recommendations().stream()
            .filter(r -> r.rule().review().equals("signed"))
            .count();
    return signed == shown
        ? ""
        : "Not clinically reviewed: clinicians have signed %d of the %d rules shown here."
            .formatted(signed, shown);
  }

  void urgency(String name, Urgency urgency) throws IOException {
    fhir.object(
        name, coding -> fhir.coding(names.urgency(), urgency.name(), level(urgency).title()));
  }

  /** Writes a rule as a coding. */
  void rule(String id) throws IOException {
    fhir.coding(names.rules(), id, FhirCodeSystems.title(pack.rule(id)));
  }

  /** Writes the type and the id of a resource. */
  void begin(String type, String part) throws IOException {
    json.writeStringField("resourceType", type);
    json.writeStringField("id", uuids.of(part));
    json.writeStringField("language", "en");
  }

  /** Writes the business identifier of a part of the result, so that it can be found again. */
  void resultId(String part) throws IOException {
    json.writeArrayFieldStart("identifier");
    fhir.object(identifier -> fhir.identifier(names.resultIds(), uuids.of(part)));
    json.writeEndArray();
  }

  void subject(String name) throws IOException {
    reference(name, header.subject());
  }

  /**
   * Writes when the answers were given. The result itself has no timestamp, so it is reproducible.
   */
  void authored(String name) throws IOException {
    String authored = header.authored();
    fhir.text(name, authored == null ? "" : authored);
  }

  void reference(String name, @Nullable String reference) throws IOException {
    if (reference != null) {
      fhir.object(name, r -> json.writeStringField("reference", reference));
    }
  }

  /** Writes a reference to the response: the resource on its server, or else only its id. */
  void response() throws IOException {
    String id = header.id();
    if (id != null && id.matches("[A-Za-z0-9.-]{1,64}")) {
      json.writeStringField("reference", "QuestionnaireResponse/" + id);
    }
    json.writeStringField("type", "QuestionnaireResponse");
    fhir.identifier("identifier", names.responseIds(), idOfAnswers());
  }

  /** The id of the answers in a form that is allowed in a resource. */
  String idOfAnswers() {
    return Problem.oneLine(assessment.id().text(), LONGEST_ID);
  }

  void note(String text) throws IOException {
    fhir.object(note -> json.writeStringField("text", text));
  }
}
