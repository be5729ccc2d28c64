package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the resources of one result have in common.
 *
 * @param pack the rules that were used
 * @param names the addresses of our code systems
 * @param assessment the result
 * @param header what the response said about itself
 * @param uuids the ids of the resources
 * @param json where the resources are written
 * @param fhir the same for parts of FHIR
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

  /** The words of the level to act on now. */
  Settings.Level level() {
    return level(assessment.urgency());
  }

  Settings.Level level(Urgency urgency) {
    Settings.Level level = pack.settings().levels().get(urgency);
    if (level == null) {
      throw new IllegalStateException("pack.yaml says nothing of " + urgency);
    }
    return level;
  }

  /** The level, where to go and how fast, in one line. */
  String whatToDo() {
    return level().title() + ": " + level().where() + ". " + level().howFast();
  }

  /** FHIR's priorities in the place of our levels. */
  static String priority(Urgency urgency) {
    return switch (urgency) {
      case EMERGENCY -> "stat";
      case URGENT -> "asap";
      case SOON -> "urgent";
      case ROUTINE, SELF_CARE -> "routine";
    };
  }

  /** How many of the rules that are shown no clinician has signed, in words; empty if none. */
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

  /** Begins a resource: its type and its id. */
  void begin(String type, String part) throws IOException {
    json.writeStringField("resourceType", type);
    json.writeStringField("id", uuids.of(part));
    json.writeStringField("language", "en");
  }

  /** The id of a part of the result, for those who look it up again. */
  void resultId(String part) throws IOException {
    json.writeArrayFieldStart("identifier");
    fhir.object(identifier -> fhir.identifier(names.resultIds(), uuids.of(part)));
    json.writeEndArray();
  }

  void subject(String name) throws IOException {
    reference(name, header.subject());
  }

  /**
   * When the answers were given: the result itself has no time, so that it is the same each time.
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

  /** The response: the resource on its server, or else no more than its id. */
  void response() throws IOException {
    String id = header.id();
    if (id != null && id.matches("[A-Za-z0-9.-]{1,64}")) {
      json.writeStringField("reference", "QuestionnaireResponse/" + id);
    }
    json.writeStringField("type", "QuestionnaireResponse");
    fhir.identifier("identifier", names.responseIds(), idOfAnswers());
  }

  /** The id of the answers, as it may stand in a resource. */
  String idOfAnswers() {
    return Problem.oneLine(assessment.id().text(), LONGEST_ID);
  }

  void note(String text) throws IOException {
    fhir.object(note -> json.writeStringField("text", text));
  }
}
