package org.cramptriage.serve;

import java.util.ArrayList;
import java.util.List;
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
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Warning;

/** The CDS Hooks service: the newest answers of the patient whose chart is open, as a card. */
final class HookEndpoint implements Endpoint {

  private static final String TWO =
      "the patient has started a new response and has not finished it; the more urgent of the two"
          + " is shown";
  private static final String ONE_OF_TWO =
      "the patient has started a new response; one of the two could not be read and was not"
          + " assessed: ";

  private final SheetAssessor assessor;
  private final FhirResponses responses;
  private final NewestResponse newest;
  private final ChartPrefetch charts;
  private final Cards cards;
  private final boolean offerForm;

  HookEndpoint(CrampTriage triage, ChartPrefetch charts, ServeOptions options) {
    this.assessor = new SheetAssessor(triage);
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
    return Response.json(200, cards(call, sent.map(newest::of).orElse(List.of()), request));
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
      throw Refusal.of(
          Refusal.BAD_REQUEST, what + " is for another patient than context.patientId");
    }
  }

  private String cards(HookRequest call, List<Slice> sent, Request request) {
    String self = request.self();
    if (sent.isEmpty()) {
      return offerForm ? cards.offer(call, self) : Cards.NONE;
    }
    List<FhirReading> given = sent.stream().map(slice -> given(call, slice)).toList();
    ChartData chart = charts.of(call, request.deadline());
    List<Problem> problems = new ArrayList<>();
    List<Assessed> assessed = new ArrayList<>();
    for (FhirReading one : given) {
      try {
        Questionnaire said = assessor.questionnaire(one.reading());
        assessed.add(new Assessed(said, one.header(), assess(said, chart, request)));
      } catch (InvalidQuestionnaireException e) {
        problems.addAll(e.problems());
      }
    }
    if (assessed.isEmpty()) {
      return cards.unreadable(call, problems, self);
    }
    Assessed shown = mostUrgent(assessed);
    Assessment assessment =
        given.size() == 1
            ? shown.assessment()
            : assess(beside(shown.said(), problems), chart, request);
    return cards.result(call, assessment, shown.header(), self);
  }

  private Assessment assess(Questionnaire said, ChartData chart, Request request) {
    return assessor.assess(said, chart, "", request.deadline());
  }

  /** The more urgent one; of two that are as urgent the newer one. */
  private static Assessed mostUrgent(List<Assessed> assessed) {
    Assessed most = assessed.get(0);
    for (Assessed other : assessed) {
      most = most.assessment().urgency().isAtLeast(other.assessment().urgency()) ? most : other;
    }
    return most;
  }

  /** The answers, with a warning that there are others. */
  private static Questionnaire beside(Questionnaire said, List<Problem> problems) {
    List<Warning> warnings = new ArrayList<>();
    warnings.add(new Warning("", problems.isEmpty() ? TWO : ONE_OF_TWO + problems.get(0)));
    warnings.addAll(said.warnings());
    return new Questionnaire(said.id(), said.answers(), warnings);
  }

  private FhirReading given(HookRequest call, Slice slice) {
    FhirReading given = responses.one(slice.body(), slice.from(), slice.to(), 1);
    String subject = given.header().subject();
    refuseAnother(
        subject == null || ("/" + subject).endsWith("/Patient/" + call.patientId()),
        "prefetch." + Discovery.RESPONSE);
    return given;
  }

  /** Answers, what their response says about itself, and their assessment. */
  private record Assessed(Questionnaire said, ResponseHeader header, Assessment assessment) {}
}
