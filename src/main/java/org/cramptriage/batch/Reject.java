package org.cramptriage.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.json.JsonText;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rejects file: where the record stood, every reason, and the record itself, so
 * that it can be corrected and fed again.
 *
 * @param place where it stood
 * @param problems every reason
 */
record Reject(RecordPlace place, List<Problem> problems) {

  private static final int KEPT = 64 << 10;
  private static final Pattern LINE = Pattern.compile("line (\\d+), column (\\d+)");

  /** What a reject says about a record; in a record fed again it means nothing. */
  private static final Set<String> OURS = Set.of("source", "line", "offset", "id", "reasons");

  /** Defensive copy. */
  Reject {
    problems = List.copyOf(problems);
  }

  /** A file of which nothing more can be read. */
  String ofFile() {
    return line(this::reasons);
  }

  /** A well-formed object: all that it held stays as it was written. */
  String of(Map<String, String> members) {
    return line(
        json -> {
          String id = members.get("id");
          if (id == null || id.equals("null") || id.equals("\"\"")) {
            id(json, null);
          } else {
            json.writeFieldName("id");
            json.writeRawValue(id);
          }
          reasons(json);
          for (Map.Entry<String, String> member : members.entrySet()) {
            if (!OURS.contains(member.getKey())) {
              json.writeFieldName(member.getKey());
              json.writeRawValue(member.getValue());
            }
          }
        });
  }

  /** Anything else: its text, or as much of it as is kept. */
  String of(byte[] bytes, @Nullable RecordId id, boolean cut) {
    int length = Math.min(bytes.length, KEPT);
    return line(
        json -> {
          id(json, id);
          reasons(json);
          json.writeStringField("record", new String(bytes, 0, length, StandardCharsets.UTF_8));
          if (cut || length < bytes.length) {
            json.writeBooleanField("cut", true);
          } else if (!isUtf8(bytes)) {
            json.writeBooleanField("notUtf8", true);
          }
        });
  }

  /** A row of a table, as JSON. */
  String of(Questionnaire row) {
    return line(
        json -> {
          id(json, row.id());
          reasons(json);
          json.writeObjectFieldStart("answers");
          for (Map.Entry<String, RawAnswer> answer : row.answers().entrySet()) {
            json.writeFieldName(answer.getKey());
            value(json, answer.getValue());
          }
          json.writeEndObject();
        });
  }

  private String line(JsonText.Content content) {
    return JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("source", place.source());
              json.writeNumberField("line", place.line());
              json.writeNumberField("offset", place.offset());
              content.write(json);
              json.writeEndObject();
            })
        + '\n';
  }

  private void id(JsonGenerator json, @Nullable RecordId known) throws IOException {
    RecordId id = known == null ? RecordId.position(place.position()) : known;
    json.writeFieldName("id");
    if (id.number()) {
      json.writeNumber(id.text());
    } else {
      json.writeString(id.text());
    }
  }

  private void reasons(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("item", problem.item());
      json.writeStringField("value", problem.value());
      json.writeStringField("expected", problem.expected());
      if (!problem.place().isEmpty()) {
        json.writeStringField("place", inFile(problem.place()));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Lines are counted in the record; people look for them in the file. */
  private String inFile(String inRecord) {
    Matcher where = LINE.matcher(inRecord);
    if (!where.matches()) {
      return inRecord;
    }
    long line = place.line() - 1 + Long.parseLong(where.group(1));
    return "line " + line + ", column " + where.group(2);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void value(JsonGenerator json, RawAnswer answer) throws IOException {
    if (answer instanceof RawAnswer.Text text) {
      json.writeString(text.text());
    } else if (answer instanceof RawAnswer.Numeral number) {
      json.writeNumber(number.value());
    } else if (answer instanceof RawAnswer.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (answer instanceof RawAnswer.Several several) {
      json.writeStartArray();
      for (RawAnswer one : several.values()) {
        value(json, one);
      }
      json.writeEndArray();
    } else if (answer instanceof RawAnswer.Foreign foreign) {
      json.writeString(foreign.description());
    } else {
      json.writeNull();
    }
  }
}
