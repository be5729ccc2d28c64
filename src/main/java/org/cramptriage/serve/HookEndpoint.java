package org.cramptriage.serve;

import java.util.Map;
import java.util.Optional;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Questionnaire;

/** The CDS Hooks service: the newest answers of the patient whose chart is open, as a card. */
final class HookEndpoint implements Endpoint {

  private final CrampTriage triage;
  private final Assessing assessing;
  private final FhirResponses responses;
  private final NewestResponse newest;
  private final ChartPrefetch charts;
  private final Cards cards;
  private final boolean offerForm;

  HookEndpoint(CrampTriage triage, ChartPrefetch charts, ServeOptions options) {
    this.triage = triage;
    this.assessing = new Assessing(triage);
    this.responses = new FhirResponses(triage.rules());
    this.newest = new NewestResponse(FhirNames.of(triage.rules()).questionnaire());
    this.charts = charts;
    this.cards = new Cards(triage.rules(), options.formUrl());
    this.offerForm = options.offerForm();
  }

  @Override
  public Response answer(Request request) {
    if (!request.mediaType().equals(Response.JSON) || request.isForeignCharset()) {
      throw Refusal.with(
          Refusal.UNSUPPORTED_TYPE,
          "send application/json, in UTF-8",
          Map.of("Accept-Post", Response.JSON));
    }
    HookRequest call = HookRequest.read(request.body());
    samePatient(call);
    Optional<Slice> sent = call.prefetch().get(Discovery.RESPONSE);
    if (sent == null) {
      throw NewestResponse.missing("is missing; send null if there is none");
    }
    return Response.json(200, cards(call, sent.flatMap(newest::of), request.self()));
  }

  private static void samePatient(HookRequest call) {
    Optional<Slice> patient = call.prefetch().getOrDefault(Discovery.PATIENT, Optional.empty());
    if (patient.isPresent() && patient.get().type().equals("Patient")) {
      String id = patient.get().texts().getOrDefault("id", call.patientId());
      refuseAnother(id.equals(call.patientId()), "prefetch." + Discovery.PATIENT);
    }
  }

  private static void refuseAnother(boolean same, String what) {
    if (!same) {
      throw Refusal.of(Refusal.BAD_REQUEST, what + " is of another patient than context.patientId");
    }
  }

  private String cards(HookRequest call, Optional<Slice> response, String self) {
    if (response.isEmpty()) {
      return offerForm ? cards.offer(call, self) : Cards.NONE;
    }
    Slice slice = response.get();
    FhirReading given = responses.one(slice.body(), slice.from(), slice.to(), 1);
    ResponseHeader header = given.header();
    String subject = header.subject();
    refuseAnother(
        subject == null || ("/" + subject).endsWith("/Patient/" + call.patientId()),
        "prefetch." + Discovery.RESPONSE);
    try {
      Questionnaire said = assessing.questionnaire(given.reading());
      ChartData chart = charts.of(call);
      Assessment assessment = chart.isEmpty() ? triage.assess(said) : triage.assess(said, chart);
      return cards.result(call, assessment, header, self);
    } catch (InvalidQuestionnaireException e) {
      return cards.unreadable(call, e.problems(), self);
    }
  }
}
