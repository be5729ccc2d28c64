package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one questionnaire object from the current token of a JSON parser. */
final class JsonRecord {

  private final JsonParser json;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, RawAnswer> answers = new LinkedHashMap<>();
  private @Nullable RecordId id;
  private boolean answersSeen;

  JsonRecord(JsonParser json) {
    this.json = json;
  }

  /** Reads the record, or leaves the parser behind the value that is none. */
  Reading read(String place, long position) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      fields();
    } else {
      problems.add(
          Problem.of("", value().shown(), "expected an object with \"id\" and \"answers\""));
    }
    if (problems.isEmpty() && !answersSeen) {
      problems.add(Problem.of("", "", "\"answers\" is missing; expected {\"answers\": {...}}"));
    }
    if (!problems.isEmpty()) {
      return new Reading.Refused(place, problems);
    }
    RecordId known = id == null ? RecordId.position(position) : id;
    return new Reading.Read(place, new Questionnaire(known, answers, warnings));
  }

  private void fields() throws IOException {
    List<String> seen = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      if (seen.contains(field)) {
        problems.add(Problem.of("", '"' + field + '"', "stands twice in one object"));
      }
      seen.add(field);
      json.nextToken();
      switch (field) {
        case "id" -> id(value());
        case "answers" -> answers();
        default -> otherField(field, value());
      }
    }
  }

  private void otherField(String field, RawAnswer value) {
    if (field.contains(".")) {
      problems.add(Problem.of(field, value.shown(), "stands beside \"answers\"; put it inside"));
    } else {
      String shown = field.length() <= 40 ? field : field.substring(0, 37) + "...";
      warnings.add(
          new Warning("", "the field \"" + shown + "\" means nothing here and is ignored"));
    }
  }

  private void id(RawAnswer value) {
    if (value instanceof RawAnswer.Text text && text.text().length() <= 200) {
      id = new RecordId(text.text(), false);
    } else if (value instanceof RawAnswer.Numeral n
        && n.value().precision() <= 30
        && Math.abs((long) n.value().scale()) <= 30) {
      id = new RecordId(n.value().toPlainString(), true);
    } else if (!(value instanceof RawAnswer.Absent)) {
      problems.add(Problem.of("id", value.shown(), "expected a short text or a number"));
    }
  }

  private void answers() throws IOException {
    answersSeen = true;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      problems.add(Problem.of("answers", value().shown(), "expected an object: {item: answer}"));
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String item = json.currentName();
      json.nextToken();
      RawAnswer value = value();
      if (answers.put(item, value) != null) {
        problems.add(Problem.of(item, value.shown(), "this item is answered twice"));
      }
    }
  }

  private RawAnswer value() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> new RawAnswer.Absent();
      case VALUE_TRUE -> new RawAnswer.Flag(true);
      case VALUE_FALSE -> new RawAnswer.Flag(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new RawAnswer.Numeral(decimal());
      case VALUE_STRING -> text(json.getText());
      case START_ARRAY -> several();
      default -> {
        json.skipChildren();
        yield new RawAnswer.Foreign("an object");
      }
    };
  }

  private BigDecimal decimal() throws IOException {
    return json.getDecimalValue();
  }

  private static RawAnswer text(String text) {
    return text.isEmpty() ? new RawAnswer.Absent() : new RawAnswer.Text(text);
  }

  private RawAnswer several() throws IOException {
    List<RawAnswer> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_ARRAY) {
        json.skipChildren();
        values.add(new RawAnswer.Foreign("an array in an array"));
      } else {
        values.add(value());
      }
    }
    return values.isEmpty() ? new RawAnswer.Absent() : new RawAnswer.Several(values);
  }

  /** Where the parser stands, in words. */
  static String place(JsonParser json) {
    return words(json.currentTokenLocation());
  }

  /** Where the text broke off, in words. */
  static String place(IOException e) {
    return e instanceof JacksonException broken && broken.getLocation() != null
        ? words(broken.getLocation())
        : "";
  }

  private static String words(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Why the text is not JSON, in one line. */
  static String reason(IOException e) {
    String text = e instanceof JacksonException json ? json.getOriginalMessage() : "cannot be read";
    String first = text.lines().findFirst().orElse("").replaceAll(": enable .*| \\(from `.*", "");
    String shortened = first.length() <= 200 ? first : first.substring(0, 197) + "...";
    return "broken JSON: " + shortened;
  }
}
