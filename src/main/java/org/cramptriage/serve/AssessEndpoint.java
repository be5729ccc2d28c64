package org.cramptriage.serve;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.fhir.response.FhirContent;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.fhir.result.ResultBundle;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.Warning;

/** {@code POST /assess}: assesses answers in native JSON or FHIR. */
final class AssessEndpoint implements Endpoint {

  private static final int MOST_RECORDS = 100;
  private static final String NOTHING =
      "the answers do not fit the questionnaire; nothing was assessed";

  private final SheetAssessor assessor;
  private final FhirResponses responses;
  private final ResultBundle bundle;
  private final NameLimit names;

  AssessEndpoint(CrampTriage triage, ServeOptions.Limits limits) {
    this.assessor = new SheetAssessor(triage);
    this.names = new NameLimit(triage.rules(), limits.medicineNames());
    this.responses = new FhirResponses(triage.rules());
    this.bundle = new ResultBundle(triage.rules());
  }

  @Override
  public Response answer(Request request) {
    String type = request.mediaType();
    if (!(type.equals(Response.JSON) || type.equals(Response.FHIR)) || request.isForeignCharset()) {
      throw Refusal.with(
          Refusal.UNSUPPORTED_TYPE,
          "send application/json or application/fhir+json, in UTF-8",
          Map.of("Accept-Post", Response.JSON + ", " + Response.FHIR));
    }
    String accepted = AcceptHeader.preferred(request.accept());
    JsonToken first = WellFormed.check(request.body());
    return type.equals(Response.FHIR)
        ? fhir(request, accepted)
        : first == JsonToken.START_ARRAY ? several(request, accepted) : one(request, accepted);
  }

  private Response fhir(Request request, String accepted) {
    byte[] body = request.body();
    FhirReading given =
        responses.cancelledBy(request.deadline()::check).one(body, 0, body.length, 1);
    return single(given, accepted, request.deadline());
  }

  private Response one(Request request, String accepted) {
    byte[] body = request.body();
    if (!FhirContent.typeOf(body, 0, body.length).isEmpty()) {
      throw Refusal.of(
          Refusal.UNSUPPORTED_TYPE, "this is FHIR; send it as Content-Type: " + Response.FHIR);
    }
    Reading reading = JsonQuestionnaires.readAll(body, false).get(0);
    return single(new FhirReading(reading, ResponseHeader.NONE), accepted, request.deadline());
  }

  private Response single(FhirReading given, String accepted, Deadline deadline) {
    Reading reading = given.reading();
    names.check(List.of(reading));
    try {
      Questionnaire questionnaire = assessor.questionnaire(reading);
      Assessment assessment =
          assessor.assess(questionnaire, given.chart(), reading.place(), deadline);
      return accepted.equals(Response.FHIR)
          ? Response.of(200, Response.FHIR, bundle.of(assessment, given.header()))
          : Response.json(200, assessment.toJson());
    } catch (InvalidQuestionnaireException e) {
      throw Refusal.of(Refusal.UNPROCESSABLE, NOTHING, e.problems());
    }
  }

  private Response several(Request request, String accepted) {
    if (accepted.equals(Response.FHIR)) {
      throw Refusal.of(
          Refusal.NOT_ACCEPTABLE, "a FHIR result is for one questionnaire; send one at a time");
    }
    List<Reading> readings = JsonQuestionnaires.readAll(request.body(), false);
    if (readings.size() > MOST_RECORDS) {
      throw Refusal.of(
          Refusal.TOO_LARGE,
          "more than " + MOST_RECORDS + " questionnaires; send fewer, or use the batch command");
    }
    names.check(readings);
    List<Problem> problems = new ArrayList<>();
    List<Assessment> assessed = assessed(readings, request.deadline(), problems);
    if (!problems.isEmpty()) {
      throw Refusal.of(Refusal.UNPROCESSABLE, NOTHING, problems);
    }
    return Response.json(
        200, assessed.stream().map(Assessment::toJson).collect(Collectors.joining(",", "[", "]")));
  }

  private List<Assessment> assessed(
      List<Reading> readings, Deadline deadline, List<Problem> problems) {
    Map<String, Integer> times = new HashMap<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        times.merge(read.questionnaire().id().text(), 1, Integer::sum);
      }
    }
    List<Assessment> assessed = new ArrayList<>();
    for (Reading reading : readings) {
      deadline.check();
      try {
        Questionnaire given = assessor.questionnaire(reading);
        boolean repeated = times.getOrDefault(given.id().text(), 0) > 1;
        Questionnaire one = repeated ? repeated(given) : given;
        assessed.add(assessor.assess(one, ChartData.NONE, reading.place(), deadline));
      } catch (InvalidQuestionnaireException e) {
        problems.addAll(e.problems());
      }
    }
    return assessed;
  }

  private static Questionnaire repeated(Questionnaire given) {
    List<Warning> warnings = new ArrayList<>();
    String id = given.id().text();
    warnings.add(new Warning("", "the id " + id + " stands more than once in this input"));
    warnings.addAll(given.warnings());
    return new Questionnaire(given.id(), given.answers(), warnings);
  }
}
