package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.fhir.result.NameUuid;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.terms.Urgency;

/** Writes cards. The same call, answers and rules give the same card with the same UUID. */
final class Cards {

  /** No advice. */
  static final String NONE = "{\"cards\":[]}";

  private static final Map<Urgency, String> INDICATORS =
      Map.of(
          Urgency.EMERGENCY, "critical",
          Urgency.URGENT, "warning",
          Urgency.SOON, "warning",
          Urgency.ROUTINE, "info",
          Urgency.SELF_CARE, "info");

  private static final List<List<String>> OVERRIDES =
      List.of(
          List.of("known", "Already known and being dealt with"),
          List.of("answers-wrong", "The answers are wrong or out of date"),
          List.of("does-not-fit", "Does not fit this patient"),
          List.of("patient-declines", "The patient declines"),
          List.of("rule-wrong", "The rule seems wrong (please say why)"));

  private final RulePack pack;
  private final Optional<String> formUrl;
  private final CardSummary summary;

  Cards(RulePack pack, Optional<String> formUrl) {
    this.pack = pack;
    this.formUrl = formUrl;
    this.summary = new CardSummary(pack.settings());
  }

  /** What tells one card from another. */
  private record Card(String summary, String indicator, String detail, boolean advice) {}

  /** The result of an assessment. */
  String result(HookRequest call, Assessment assessment, ResponseHeader header, String self) {
    String indicator = INDICATORS.getOrDefault(assessment.urgency(), "warning");
    String detail = new CardDetail(pack, assessment).of(header);
    return one(call, new Card(summary.of(assessment), indicator, detail, true), self);
  }

  /** There are answers, and they cannot be assessed. Silence would look like no danger. */
  String unreadable(HookRequest call, List<Problem> problems, String self) {
    Markdown detail =
        new Markdown()
            .block(
                "There are answers to the leg cramp questionnaire, but they do not fit it."
                    + " **Nothing was assessed. This does not mean that there is no danger.** Ask"
                    + " the patient, or have the questionnaire filled in again.")
            .heading("Reasons");
    problems.stream()
        .limit(20)
        .forEach(problem -> detail.line(0, "-", Markdown.plain(problem.toString())));
    detail.block(Markdown.plain(pack.settings().notice()));
    String summary = "Leg cramp questionnaire: cannot be read, nothing was assessed";
    return one(call, new Card(summary, "warning", detail.toString(), false), self);
  }

  /** There are no answers. */
  String offer(HookRequest call, String self) {
    String detail =
        "There are no answers to the leg cramp questionnaire, so nothing was assessed. This does"
            + " not mean that there is no danger. If the patient has leg cramps, have it filled"
            + " in.\n\n"
            + Markdown.plain(pack.settings().notice());
    return one(
        call, new Card("Leg cramps? There is a questionnaire.", "info", detail, false), self);
  }

  private String one(HookRequest call, Card card, String self) {
    String uuid =
        new NameUuid(
                bytes(call.hookInstance()),
                bytes(call.patientId()),
                bytes(card.summary),
                bytes(card.detail))
            .of("Card");
    return JsonText.plain(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("cards");
          write(json, uuid, card, self);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(JsonGenerator json, String uuid, Card card, String self) throws IOException {
    json.writeStartObject();
    json.writeStringField("uuid", uuid);
    json.writeStringField("summary", CardSummary.shortened(card.summary));
    json.writeStringField("detail", card.detail);
    json.writeStringField("indicator", card.indicator);
    json.writeObjectFieldStart("source");
    json.writeStringField("label", "cramp-triage, rules " + pack.settings().version());
    json.writeStringField("url", self + "/health");
    json.writeEndObject();
    if (card.advice) {
      overrides(json);
    }
    json.writeArrayFieldStart("links");
    json.writeStartObject();
    json.writeStringField("label", "Leg cramp questionnaire");
    json.writeStringField("url", formUrl.orElse(self + Routes.QUESTIONNAIRE));
    json.writeStringField("type", "absolute");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void overrides(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("overrideReasons");
    for (List<String> reason : OVERRIDES) {
      json.writeStartObject();
      json.writeStringField("code", reason.get(0));
      json.writeStringField("system", FhirNames.of(pack).base() + "/CodeSystem/override-reasons");
      json.writeStringField("display", reason.get(1));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
