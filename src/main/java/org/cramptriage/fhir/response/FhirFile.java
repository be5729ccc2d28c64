package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.JsonRefusal;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Reading;

/** A small FHIR file: one resource, an array of resources, or one per line (NDJSON). */
public final class FhirFile {

  private final FhirResponses responses;
  private final byte[] bytes;
  private final List<FhirReading> readings = new ArrayList<>();

  private FhirFile(FhirResponses responses, byte[] bytes) {
    this.responses = responses;
    this.bytes = bytes;
  }

  /** Whether the first object in these bytes, possibly inside an array, is a FHIR resource. */
  public static boolean isFhir(byte[] bytes) {
    try (JsonParser json = JsonLimits.FHIR.createParser(bytes)) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = json.nextToken();
      }
      return token == JsonToken.START_OBJECT && !FhirContent.type(json).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads all responses of a file.
   *
   * @param responses the reader of each response
   * @param bytes its content, as UTF-8
   * @param lines whether every line is a separate resource; otherwise this is detected
   * @return at least one reading
   */
  public static List<FhirReading> readAll(FhirResponses responses, byte[] bytes, boolean lines) {
    String foreign = JsonQuestionnaires.foreignEncoding(bytes);
    if (!foreign.isEmpty()) {
      return List.of(refused("", "the text is " + foreign + "; expected UTF-8"));
    }
    FhirFile file = new FhirFile(responses, bytes);
    if (lines || file.isLines()) {
      file.lines();
    } else {
      file.document();
    }
    return file.readings.isEmpty() ? List.of(refused("", "the file is empty")) : file.readings;
  }

  private static FhirReading refused(String place, String why) {
    List<Problem> problems = List.of(new Problem(place, "", "", why));
    return new FhirReading(new Reading.Refused(place, problems), ResponseHeader.NONE);
  }

  /** Whether the first non-blank line is a complete object and more follows. */
  private boolean isLines() {
    int start = 0;
    while (start < bytes.length && bytes[start] <= ' ') {
      start++;
    }
    int end = lineEnd(start);
    if (end >= bytes.length || isBlank(end, bytes.length)) {
      return false;
    }
    try (JsonParser json = JsonLimits.FHIR.createParser(bytes, start, end - start)) {
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      json.skipChildren();
      return object && json.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && !(bytes[i] >= '\t' && bytes[i] <= '\r')) {
        return false;
      }
    }
    return true;
  }

  private void lines() {
    int number = 1;
    for (int start = 0; start < bytes.length; number++) {
      int end = lineEnd(start);
      if (!isBlank(start, end)) {
        add(start, end, "line " + number);
      }
      start = end + 1;
    }
  }

  private void add(int from, int to, String place) {
    for (FhirReading reading : responses.all(bytes, from, to, readings.size() + 1L)) {
      readings.add(
          new FhirReading(placed(reading.reading(), place), reading.header(), reading.chart()));
    }
  }

  private static Reading placed(Reading reading, String place) {
    if (place.isEmpty()) {
      return reading;
    }
    if (reading instanceof Reading.Read read) {
      return new Reading.Read(joined(place, read.place()), read.questionnaire());
    }
    Reading.Refused refused = (Reading.Refused) reading;
    List<Problem> problems =
        refused.problems().stream()
            .map(p -> new Problem(joined(place, p.place()), p.item(), p.value(), p.expected()))
            .toList();
    return new Reading.Refused(
        joined(place, refused.place()), problems, refused.givenId(), refused.rest());
  }

  private static String joined(String place, String inside) {
    return inside.isEmpty() ? place : place + ", " + inside;
  }

  private void document() {
    try (JsonParser json = JsonLimits.FHIR.createParser(bytes)) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        elements(json);
      } else if (token != null) {
        add(0, bytes.length, "");
      }
    } catch (IOException e) {
      Problem why = JsonRefusal.of(e);
      readings.add(
          new FhirReading(new Reading.Refused(why.place(), List.of(why)), ResponseHeader.NONE));
    }
  }

  private void elements(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int from = (int) json.currentTokenLocation().getByteOffset();
      json.skipChildren();
      json.finishToken();
      add(from, (int) json.currentLocation().getByteOffset(), "#" + (readings.size() + 1));
    }
    if (json.nextToken() != null) {
      readings.add(refused("", "broken JSON: more text follows after the end"));
    }
  }
}
