package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cramptriage.fhir.chart.ChartReader;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonRefusal;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.RecordId;

/**
 * Reads FHIR R4 QuestionnaireResponses to the leg cramps Questionnaire, single or in a Bundle. The
 * accepted forms of answers are described in docs/fhir.md. Thread-safe.
 */
public final class FhirResponses {

  private final FormCatalogue form;
  private final ChartReader reader;
  private final AccompanyingChart charts;

  /** Creates a reader of responses to the questionnaire of this pack. */
  public FhirResponses(RulePack pack) {
    this(new FormCatalogue(pack), new ChartReader(pack));
  }

  private FhirResponses(FormCatalogue form, ChartReader reader) {
    this.form = form;
    this.reader = reader;
    this.charts = new AccompanyingChart(reader);
  }

  /**
   * The same reader, for callers that limit how long it may take.
   *
   * @param check runs between the steps of reading a chart; an exception that it throws ends the
   *     reading and reaches the caller
   */
  public FhirResponses cancelledBy(Runnable check) {
    return new FhirResponses(form, reader.cancelledBy(check));
  }

  /**
   * Reads one response; other resources of a Bundle are ignored ({@link #one} reads them).
   *
   * @param json a QuestionnaireResponse, or a Bundle with exactly one
   * @throws InvalidQuestionnaireException with every reason and its path, if the response is
   *     refused
   */
  public Questionnaire read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Reading reading = one(bytes, 0, bytes.length, 1).reading();
    if (reading instanceof Reading.Read read) {
      return read.questionnaire();
    }
    throw new InvalidQuestionnaireException(((Reading.Refused) reading).problems());
  }

  /**
   * Reads one response, or a Bundle with exactly one, from UTF-8 bytes.
   *
   * @param position the id of a response that has none
   */
  public FhirReading one(byte[] bytes, int from, int to, long position) {
    List<FhirReading> all = all(bytes, from, to, position);
    return all.size() == 1
        ? all.get(0)
        : refused("Bundle.entry", "holds " + all.size() + " responses; send one at a time");
  }

  /**
   * Reads a response, or all responses in a Bundle, from UTF-8 bytes.
   *
   * @param position the id of the first response if it has none; the following ones are numbered
   *     from there
   * @return at least one reading
   */
  public List<FhirReading> all(byte[] bytes, int from, int to, long position) {
    try {
      try (JsonParser json = JsonLimits.FHIR.createParser(bytes, from, to - from)) {
        if (json.nextToken() == JsonToken.START_OBJECT && isPlainResponse(json)) {
          return List.of(
              response(bytes, from, to, ElementPath.resource(FhirContent.RESPONSE), position));
        }
      }
      return bundle(bytes, FhirContent.of(bytes, from, to), from, to, position);
    } catch (IOException e) {
      return List.of(broken(e, Optional.empty()));
    }
  }

  /** The fast path: the first element names the resource type. */
  private static boolean isPlainResponse(JsonParser json) throws IOException {
    return json.nextToken() == JsonToken.FIELD_NAME
        && json.currentName().equals("resourceType")
        && json.nextToken() == JsonToken.VALUE_STRING
        && json.getText().equals(FhirContent.RESPONSE);
  }

  private List<FhirReading> bundle(
      byte[] bytes, FhirContent content, int from, int to, long position) {
    if (content.type().equals(FhirContent.RESPONSE)) {
      return List.of(
          response(bytes, from, to, ElementPath.resource(FhirContent.RESPONSE), position));
    }
    if (!content.isBundle()) {
      String type = content.type().isEmpty() ? "missing" : '"' + content.type() + '"';
      String why = "is " + type + "; expected QuestionnaireResponse, or a Bundle that contains one";
      return List.of(refused("resourceType", why));
    }
    if (content.isHistory()) {
      return List.of(
          refused("Bundle.type", "a history also contains outdated answers; send a searchset"));
    }
    List<FhirReading> readings = new java.util.ArrayList<>();
    for (FhirContent.Part part : content.responses()) {
      ElementPath place =
          ElementPath.resource("Bundle").element("entry", part.entry()).element("resource");
      readings.add(response(bytes, part.from(), part.to(), place, position + readings.size()));
    }
    if (readings.size() == 1) {
      return List.of(charts.with(readings.get(0), bytes, from, to));
    }
    return readings.isEmpty()
        ? List.of(refused("Bundle.entry", "the Bundle does not contain a QuestionnaireResponse"))
        : readings;
  }

  private static FhirReading refused(String place, String why) {
    List<Problem> problems = List.of(new Problem(place, "", "", why));
    return new FhirReading(new Reading.Refused(place, problems), ResponseHeader.NONE);
  }

  private static FhirReading broken(IOException e, Optional<RecordId> id) {
    List<Problem> problems = List.of(JsonRefusal.of(e));
    return new FhirReading(
        new Reading.Refused("", problems, id, Optional.empty()), ResponseHeader.NONE);
  }

  private FhirReading response(byte[] bytes, int from, int to, ElementPath place, long position) {
    try (JsonParser json = JsonLimits.FHIR_RESOURCE.createParser(bytes, from, to - from)) {
      return new ResponseReader(json, form).read(place, position);
    } catch (IOException e) {
      return broken(e, Optional.empty());
    }
  }
}
