package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.cramptriage.json.JsonText;

/** Writes answers in the project's own JSON format. */
public final class AnswersJson {

  private AnswersJson() {}

  /** Writes answers as a JSON object; those that are absent are left out. */
  public static void write(JsonGenerator json, Map<String, RawAnswer> answers) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, RawAnswer> answer : answers.entrySet()) {
      if (!(answer.getValue() instanceof RawAnswer.Absent)) {
        json.writeFieldName(answer.getKey());
        value(json, answer.getValue());
      }
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, RawAnswer answer) throws IOException {
    if (answer instanceof RawAnswer.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (answer instanceof RawAnswer.Numeral number) {
      json.writeNumber(number.value());
    } else if (answer instanceof RawAnswer.Several several) {
      json.writeStartArray();
      for (RawAnswer one : several.values()) {
        value(json, one);
      }
      json.writeEndArray();
    } else if (answer instanceof RawAnswer.Text text) {
      json.writeString(text.text());
    } else {
      json.writeNull();
    }
  }

  /** A questionnaire as one JSON object. */
  static String of(Questionnaire questionnaire) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", questionnaire.id().text());
          json.writeFieldName("answers");
          write(json, questionnaire.answers());
          json.writeEndObject();
        });
  }
}
