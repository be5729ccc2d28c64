package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.json.JsonLimits;

/**
 * Reads questionnaires in native JSON: one object, an array of objects, or NDJSON (one object a
 * line). Text must be UTF-8 and within {@link JsonLimits}.
 */
public final class JsonQuestionnaires {

  private JsonQuestionnaires() {}

  /** Reads one object. */
  static Questionnaire readOne(String json) {
    List<Reading> readings = document(json, true, 1);
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
      return lines || isLines(text) ? lines(text) : document(text, false, 1);
    } catch (CharacterCodingException e) {
      return List.of(refused("", "the text is not valid UTF-8; please convert it to UTF-8"));
    }
  }

  /**
   * Reads one object, for readers that find the records of a large file themselves.
   *
   * @param json the text of the object
   * @param position its position, from 1: the id of a record without one
   */
  public static Reading one(String json, long position) {
    try (JsonParser parser = JsonLimits.QUESTIONNAIRE.createParser(json)) {
      return document(parser, true, position).get(0);
    } catch (IOException e) {
      return brokenOff("", e, List.of(), Optional.empty()).get(0);
    }
  }

  /** The encoding of a text that is not UTF-8, as far as its first bytes say; else empty. */
  public static String foreignEncoding(byte[] b) {
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
    String first = body.substring(0, Math.max(0, end)).stripTrailing();
    return first.startsWith("{") && first.endsWith("}") && isWhole(first);
  }

  private static boolean isWhole(String object) {
    try (JsonParser json = JsonLimits.QUESTIONNAIRES.createParser(object)) {
      json.nextToken();
      json.skipChildren();
      return json.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Reading> lines(String text) {
    List<Reading> readings = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        readings.add(line(line, number, readings.size() + 1));
      }
    }
    return readings.isEmpty() ? List.of(refused("", "the file is empty")) : readings;
  }

  private static Reading line(String text, int number, int position) {
    String place = "line " + number;
    Reading reading = document(text, true, position).get(0);
    if (reading instanceof Reading.Read read) {
      return new Reading.Read(place, read.questionnaire());
    }
    Reading.Refused refused = (Reading.Refused) reading;
    return refused.with(place, refused.problems().stream().map(p -> p.inLine(number)).toList());
  }

  private static Reading placed(Reading reading, String place) {
    if (reading instanceof Reading.Read read) {
      return new Reading.Read(place, read.questionnaire());
    }
    Reading.Refused refused = (Reading.Refused) reading;
    return refused.with(place, refused.problems().stream().map(p -> p.at(place)).toList());
  }

  /**
   * One object, or (unless only one is wanted) an array of them. Input that breaks off is one
   * refusal; records of an array that were read before it are kept.
   */
  private static List<Reading> document(String text, boolean single, long first) {
    try (JsonParser json = JsonLimits.QUESTIONNAIRES.createParser(text)) {
      return document(json, single, first);
    } catch (IOException e) {
      return brokenOff("", e, List.of(), Optional.empty());
    }
  }

  private static List<Reading> document(JsonParser json, boolean single, long first) {
    List<Reading> readings = new ArrayList<>();
    JsonRecord record = new JsonRecord(json);
    boolean array = false;
    try {
      JsonToken token = json.nextToken();
      if (token == null) {
        return List.of(refused("", "the text is empty; expected a JSON object with \"answers\""));
      }
      array = token == JsonToken.START_ARRAY && !single;
      if (array) {
        elements(json, readings);
      } else {
        readings.add(record.read("", first));
      }
      if (json.nextToken() != null) {
        return List.of(
            refused(JsonRecord.place(json), "broken JSON: more text follows after the end"));
      }
    } catch (IOException e) {
      List<Reading> before = array ? readings : List.of();
      return brokenOff(JsonRecord.place(json, e), e, before, record.givenId());
    }
    return readings.isEmpty() ? List.of(refused("", "the array is empty")) : readings;
  }

  private static void elements(JsonParser json, List<Reading> into) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int position = into.size() + 1;
      into.add(placed(new JsonRecord(json).read("", position), "#" + position));
    }
  }

  private static List<Reading> brokenOff(
      String place, IOException e, List<Reading> before, Optional<RecordId> id) {
    List<Reading> readings = new ArrayList<>(before);
    List<Problem> problems = List.of(new Problem(place, "", "", JsonRecord.reason(e)));
    readings.add(new Reading.Refused(place, problems, id, Optional.empty()));
    return readings;
  }

  private static Reading refused(String place, String expected) {
    return new Reading.Refused(place, List.of(new Problem(place, "", "", expected)));
  }
}
