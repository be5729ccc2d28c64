package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a response other than its items. */
final class HeaderParser {

  private static final int LONGEST_ID = 200;
  private static final Set<String> RESPONSE =
      Set.of(
          "resourceType",
          "meta",
          "language",
          "text",
          "contained",
          "identifier",
          "basedOn",
          "partOf",
          "questionnaire",
          "status",
          "subject",
          "encounter",
          "authored",
          "author",
          "source",
          "item");
  private static final Set<String> IDENTIFIER =
      Set.of("use", "type", "system", "value", "period", "assigner");
  private static final Set<String> REFERENCE = Set.of("reference", "type", "identifier", "display");
  private static final Set<String> ACCEPTED = Set.of("in-progress", "completed", "amended");
  private static final String STOPPED = "stopped";
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d))?)?)?");
  private static final Pattern ON_A_SERVER =
      Pattern.compile("(https?://[^\\s#?]+/)?[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");

  private final JsonParser json;
  private final ElementReader fields;
  private final Refusals refusals;
  private final FormCatalogue form;
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable String id;
  private @Nullable String identifier;
  private @Nullable String status;
  private @Nullable String questionnaire;
  private @Nullable String subject;
  private @Nullable String authored;

  HeaderParser(JsonParser json, ElementReader fields, Refusals refusals, FormCatalogue form) {
    this.json = json;
    this.fields = fields;
    this.refusals = refusals;
    this.form = form;
  }

  /** Reads an element of the response other than its items; the parser is at its value. */
  void take(ElementPath place, String field) throws IOException {
    ElementPath here = place.element(field);
    switch (field) {
      case "id" -> id = shortText(here);
      case "status" -> status = fields.text(here);
      case "questionnaire" -> questionnaire = fields.text(here);
      case "authored" -> authored = date(here);
      case "identifier" -> identifier(here);
      case "subject" -> subject(here);
      case "implicitRules" -> {
        refusals.add(here, "", "", "changes how the response must be interpreted; remove it");
        json.skipChildren();
      }
      default -> fields.skip(place, field, RESPONSE);
    }
  }

  private @Nullable String shortText(ElementPath place) throws IOException {
    String text = fields.text(place);
    if (text != null && (text.length() > LONGEST_ID || !AnswerCheck.isUnicode(text))) {
      refusals.add(place, "", '"' + text + '"', "expected a short text");
      return null;
    }
    return text;
  }

  private @Nullable String date(ElementPath place) throws IOException {
    String text = fields.text(place);
    if (text != null && !DATE.matcher(text).matches()) {
      refusals.add(
          place, "", '"' + text + '"', "expected a date, or a date and time with a time zone");
      return null;
    }
    return text;
  }

  private void identifier(ElementPath place) throws IOException {
    fields.object(
        place,
        field -> {
          if (field.equals("value")) {
            identifier = shortText(place.element(field));
          } else {
            fields.skip(place, field, IDENTIFIER);
          }
        });
  }

  private void subject(ElementPath place) throws IOException {
    fields.object(
        place,
        field -> {
          if (field.equals("reference")) {
            String text = fields.text(place.element(field));
            subject = text != null && ON_A_SERVER.matcher(text).matches() ? text : null;
          } else {
            fields.skip(place, field, REFERENCE);
          }
        });
  }

  /** Checks the status and the questionnaire. */
  void check(ElementPath place) {
    String known = status;
    if (known == null) {
      refusals.add(place.element("status"), "", "", "the status is missing");
    } else if (known.equals(STOPPED)) {
      warn("the person stopped before the end; unanswered questions stay open");
    } else if (!ACCEPTED.contains(known)) {
      String why =
          known.equals("entered-in-error")
              ? "the response was entered in error; nothing in it counts"
              : "expected in-progress, completed, amended or stopped";
      refusals.add(place.element("status"), "", '"' + known + '"', why);
    }
    whichForm(place.element("questionnaire"));
  }

  private void whichForm(ElementPath place) {
    String named = questionnaire;
    if (named == null) {
      warn(
          "the response does not name its questionnaire; it was read as a response to "
              + form.canonical());
      return;
    }
    int bar = named.indexOf('|');
    String url = bar < 0 ? named : named.substring(0, bar);
    String version = bar < 0 ? form.version() : named.substring(bar + 1);
    if (url.equals(form.canonical())) {
      if (!version.equals(form.version())) {
        warn("the response answers version " + version + "; it was read as " + form.version());
      }
    } else if (url.contains(":")) {
      String why =
          "is a different questionnaire; expected "
              + form.canonical()
              + " (set fhir-base in pack.yaml if you publish it elsewhere)";
      refusals.add(place, "", '"' + named + '"', why);
    } else {
      warn(
          "the response names the questionnaire "
              + named
              + "; it was read as the leg cramps questionnaire");
    }
  }

  private void warn(String text) {
    warnings.add(new Warning("", Problem.oneLine(text, 300)));
  }

  List<Warning> warnings() {
    return warnings;
  }

  /**
   * The id of the response: its own, or else the value of its identifier; null if it has neither.
   */
  @Nullable RecordId givenId() {
    String text = id == null ? identifier : id;
    return text == null ? null : new RecordId(text, false);
  }

  ResponseHeader header() {
    return new ResponseHeader(id, subject, authored);
  }
}
