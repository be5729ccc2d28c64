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

/** {@code POST /assess}: answers in, assessments out, as native JSON or as FHIR. */
final class AssessEndpoint implements Endpoint {

  private static final int MOST_RECORDS = 100;
  private static final String NOTHING =
      "the answers do not fit the questionnaire; nothing was assessed";

  private final Assessing assessing;
  private final FhirResponses responses;
  private final ResultBundle bundle;

  AssessEndpoint(CrampTriage triage) {
    this.assessing = new Assessing(triage);
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
    String accepted = Accepted.of(request.accept());
    JsonToken first = WellFormed.check(request.body());
    return type.equals(Response.FHIR)
        ? fhir(request.body(), accepted)
        : first == JsonToken.START_ARRAY
            ? several(request.body(), accepted)
            : one(request.body(), accepted);
  }

  private Response fhir(byte[] body, String accepted) {
    return single(responses.one(body, 0, body.length, 1), accepted);
  }

  private Response one(byte[] body, String accepted) {
    if (!FhirContent.typeOf(body, 0, body.length).isEmpty()) {
      throw Refusal.of(
          Refusal.UNSUPPORTED_TYPE, "this is FHIR; send it as Content-Type: " + Response.FHIR);
    }
    Reading reading = JsonQuestionnaires.readAll(body, false).get(0);
    return single(new FhirReading(reading, ResponseHeader.NONE), accepted);
  }

  private Response single(FhirReading given, String accepted) {
    Reading reading = given.reading();
    try {
      Questionnaire questionnaire = assessing.questionnaire(reading);
      Assessment assessment = assessing.of(questionnaire, given.chart(), reading.place());
      return accepted.equals(Response.FHIR)
          ? Response.of(200, Response.FHIR, bundle.of(assessment, given.header()))
          : Response.json(200, assessment.toJson());
    } catch (InvalidQuestionnaireException e) {
      throw Refusal.of(Refusal.MISFIT, NOTHING, e.problems());
    }
  }

  private Response several(byte[] body, String accepted) {
    if (accepted.equals(Response.FHIR)) {
      throw Refusal.of(
          Refusal.NOT_ACCEPTABLE, "a FHIR result is of one questionnaire; send one at a time");
    }
    List<Reading> readings = JsonQuestionnaires.readAll(body, false);
    if (readings.size() > MOST_RECORDS) {
      throw Refusal.of(
          Refusal.TOO_LARGE,
          "more than " + MOST_RECORDS + " questionnaires; send fewer, or use the batch command");
    }
    List<Problem> problems = new ArrayList<>();
    List<Assessment> assessed = assessed(readings, problems);
    if (!problems.isEmpty()) {
      throw Refusal.of(Refusal.MISFIT, NOTHING, problems);
    }
    return Response.json(
        200, assessed.stream().map(Assessment::toJson).collect(Collectors.joining(",", "[", "]")));
  }

  private List<Assessment> assessed(List<Reading> readings, List<Problem> problems) {
    Map<String, Integer> times = new HashMap<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        times.merge(read.questionnaire().id().text(), 1, Integer::sum);
      }
    }
    List<Assessment> assessed = new ArrayList<>();
    for (Reading reading : readings) {
      try {
        Questionnaire given = assessing.questionnaire(reading);
        boolean repeated = times.getOrDefault(given.id().text(), 0) > 1;
        Questionnaire one = repeated ? repeated(given) : given;
        assessed.add(assessing.of(one, ChartData.NONE, reading.place()));
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
