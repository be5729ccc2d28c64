package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads questionnaires in native JSON: one object, an array of objects, or NDJSON (one object a
 * line). Text must be UTF-8. Nesting, numbers and strings have limits, so hostile input is refused,
 * not run into.
 */
public final class JsonQuestionnaires {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private JsonQuestionnaires() {}

  /** Reads one object. */
  static Questionnaire readOne(String json) {
    List<Reading> readings = document(json, true);
    if (readings.size() == 1 && readings.get(0) instanceof Reading.Read read) {
      return read.questionnaire();
    }
    List<Problem> problems = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Refused refused) {
        problems.addAll(refused.problems());
      }
    }
    throw new InvalidQuestionnaireException(problems);
  }

  /**
   * Reads a whole file.
   *
   * @param bytes its content
   * @param lines whether every line is a record of its own (NDJSON); otherwise the content decides
   */
  public static List<Reading> readAll(byte[] bytes, boolean lines) {
    String foreign = foreignEncoding(bytes);
    if (!foreign.isEmpty()) {
      return List.of(refused("", "the text is " + foreign + "; expected UTF-8, please convert it"));
    }
    try {
      String text = decode(bytes);
      return lines || isLines(text) ? lines(text) : document(text, false);
    } catch (CharacterCodingException e) {
      return List.of(refused("", "the text is not valid UTF-8; please convert it to UTF-8"));
    }
  }

  private static String foreignEncoding(byte[] b) {
    if (b.length >= 2 && ((b[0] == -1 && b[1] == -2) || (b[0] == -2 && b[1] == -1))) {
      return "UTF-16 or UTF-32";
    }
    boolean zero = b.length >= 4 && (b[0] == 0 || b[1] == 0 || b[2] == 0 || b[3] == 0);
    return zero ? "UTF-16, UTF-32 or binary" : "";
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** NDJSON: the first line with something on it is a whole object, and more follows. */
  private static boolean isLines(String text) {
    String body = text.strip();
    int end = body.indexOf('\n');
    return end > 0
        && body.startsWith("{")
        && document(body.substring(0, end), true).stream().allMatch(Reading.Read.class::isInstance);
  }

  private static List<Reading> lines(String text) {
    List<Reading> readings = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        readings.add(placed(document(line, true).get(0), "line " + number, readings.size() + 1));
      }
    }
    return readings.isEmpty() ? List.of(refused("", "the file is empty")) : readings;
  }

  private static Reading placed(Reading reading, String place, int position) {
    if (reading instanceof Reading.Read read) {
      Questionnaire q = read.questionnaire();
      RecordId id = q.id().text().equals("#1") ? RecordId.position(position) : q.id();
      return new Reading.Read(place, new Questionnaire(id, q.answers(), q.warnings()));
    }
    List<Problem> problems = ((Reading.Refused) reading).problems();
    return new Reading.Refused(place, problems.stream().map(p -> p.at(place)).toList());
  }

  /** One object, or (unless only one is wanted) an array of them. */
  private static List<Reading> document(String text, boolean single) {
    List<Reading> readings = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      JsonToken first = json.nextToken();
      if (first == null) {
        return List.of(refused("", "there is no text; expected a JSON object with \"answers\""));
      }
      if (first == JsonToken.START_ARRAY && !single) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          int position = readings.size() + 1;
          Reading reading = new JsonRecord(json).read("", position);
          readings.add(placed(reading, "#" + position, position));
        }
      } else {
        readings.add(new JsonRecord(json).read("", 1));
      }
      if (json.nextToken() != null) {
        return List.of(refused(JsonRecord.place(json), "more text follows after the end"));
      }
    } catch (IOException e) {
      readings.add(refused(JsonRecord.place(e), JsonRecord.reason(e)));
    }
    return readings.isEmpty() ? List.of(refused("", "the array is empty")) : readings;
  }

  private static Reading refused(String place, String expected) {
    return new Reading.Refused(place, List.of(new Problem(place, "", "", expected)));
  }
}
