package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one questionnaire object from the current token of a JSON parser. */
final class JsonRecord {

  /** Parts of the JSON library's messages that are meant for programmers. */
  private static final Pattern LIBRARY_WORDS =
      Pattern.compile(
          "(?s): enable .*|, from `[^`]*`| ?\\(start marker at .*|\\R at \\[Source.*|\\(token .*");

  private final JsonParser json;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, RawAnswer> answers = new LinkedHashMap<>();
  private @Nullable RecordId id;
  private boolean answersSeen;
  private boolean answersRead;

  JsonRecord(JsonParser json) {
    this.json = json;
  }

  /** Reads the record; if the value is not a record, skips it. */
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
    RecordId known = id == null ? RecordId.position(position) : id;
    Questionnaire questionnaire = new Questionnaire(known, answers, warnings);
    if (problems.isEmpty()) {
      return new Reading.Read(place, questionnaire);
    }
    Optional<Questionnaire> rest = answersRead ? Optional.of(questionnaire) : Optional.empty();
    return new Reading.Refused(place, problems, givenId(), rest);
  }

  /** The id, if one was read so far. */
  Optional<RecordId> givenId() {
    return Optional.ofNullable(id);
  }

  private void fields() throws IOException {
    Set<String> seen = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      if (!seen.add(field)) {
        String shown = Problem.oneLine(field, 80);
        problem("", '"' + shown + '"', "appears twice in one object");
      }
      json.nextToken();
      switch (field) {
        case "id" -> id(value());
        case "answers" -> answers();
        // Fields of a rejects file, which can be used as input again unchanged.
        case "source", "line", "offset", "reasons" -> value();
        default -> otherField(field, value());
      }
    }
  }

  private void otherField(String field, RawAnswer value) {
    if (field.contains(".")) {
      problems.add(Problem.of(field, value.shown(), "is next to \"answers\"; move it inside"));
    } else {
      String shown = Problem.oneLine(field, 40);
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
      String shown = json.currentToken() == JsonToken.START_ARRAY ? "an array" : "";
      String value = value().shown();
      problems.add(
          Problem.of(
              "answers", shown.isEmpty() ? value : shown, "expected an object: {item: answer}"));
      return;
    }
    answersRead = true;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String item = json.currentName();
      json.nextToken();
      RawAnswer value = value();
      if (answers.putIfAbsent(item, value) != null) {
        problem(item, value.shown(), "this item is answered twice; keep one answer");
      }
    }
  }

  /** Records a problem at the parser's position. */
  private void problem(String item, String value, String expected) {
    problems.add(new Problem(place(json), item, value, expected));
  }

  private RawAnswer value() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> new RawAnswer.Absent();
      case VALUE_TRUE -> new RawAnswer.Flag(true);
      case VALUE_FALSE -> new RawAnswer.Flag(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_STRING -> text(json.getText());
      case START_ARRAY -> several();
      default -> {
        json.skipChildren();
        yield new RawAnswer.Foreign("an object");
      }
    };
  }

  private RawAnswer number() throws IOException {
    try {
      return new RawAnswer.Numeral(json.getDecimalValue());
    } catch (NumberFormatException e) {
      return new RawAnswer.Foreign("a number with too large an exponent");
    }
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

  /** The parser's position, in words. */
  static String place(JsonParser json) {
    return words(json.currentTokenLocation());
  }

  /** Where the text broke off, in words. */
  static String place(JsonParser json, IOException e) {
    return e instanceof JacksonException broken && broken.getLocation() != null
        ? words(broken.getLocation())
        : words(json.currentLocation());
  }

  static String words(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Why the text is not JSON, in one line. */
  static String reason(IOException e) {
    String text = e instanceof JacksonException json ? json.getOriginalMessage() : "cannot be read";
    return "broken JSON: " + Problem.oneLine(LIBRARY_WORDS.matcher(text).replaceAll(""), 200);
  }
}
