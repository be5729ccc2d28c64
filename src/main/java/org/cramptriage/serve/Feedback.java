package org.cramptriage.serve;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.json.JsonText;
import org.cramptriage.json.JsonTree;
import org.cramptriage.questionnaire.Problem;

/** Checks feedback and keeps of it what CDS Hooks names: no other field is stored. */
final class Feedback {

  private static final int MOST = 100;
  private static final int LONGEST_CODE = 200;
  private static final int LONGEST_COMMENT = 2_000;
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<Problem> problems = new ArrayList<>();

  private Feedback() {}

  /**
   * The lines to store.
   *
   * @throws Refusal with every reason; then nothing is stored
   */
  static List<String> lines(JsonTree body) {
    List<JsonTree> entries = body.at("feedback").elements();
    if (entries.isEmpty() || entries.size() > MOST) {
      throw Refusal.of(
          Refusal.BAD_REQUEST, "expected {\"feedback\": [...]} with 1 to " + MOST + " entries");
    }
    Feedback feedback = new Feedback();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      lines.add(feedback.line("feedback[" + i + "]", entries.get(i)));
    }
    if (!feedback.problems.isEmpty()) {
      throw Refusal.of(Refusal.BAD_REQUEST, "nothing was stored", feedback.problems);
    }
    return lines;
  }

  private static String text(JsonTree object, String name) {
    return object.at(name) instanceof JsonTree.Text text ? text.text() : "";
  }

  private String line(String place, JsonTree entry) {
    String card = needed(place, entry, "card", UUID.asMatchPredicate(), "the card's UUID");
    String outcome =
        needed(
            place,
            entry,
            "outcome",
            List.of("accepted", "overridden")::contains,
            "accepted or overridden");
    String at = needed(place, entry, "outcomeTimestamp", Feedback::isTime, "a date and time");
    JsonTree override = entry.at("overrideReason");
    JsonTree reason = override.at("reason");
    List<String> accepted =
        entry.at("acceptedSuggestions").elements().stream()
            .map(suggestion -> shortText(place, suggestion, "id", LONGEST_CODE))
            .toList();
    return JsonText.plain(
        json -> {
          FhirWriter out = FhirWriter.on(json);
          json.writeStartObject();
          json.writeStringField("card", card);
          json.writeStringField("outcome", outcome);
          out.array("acceptedSuggestions", accepted, json::writeString);
          out.text("reasonCode", shortText(place, reason, "code", LONGEST_CODE));
          out.text("reasonSystem", shortText(place, reason, "system", LONGEST_CODE));
          out.text("userComment", shortText(place, override, "userComment", LONGEST_COMMENT));
          json.writeStringField("outcomeTimestamp", at);
          json.writeEndObject();
        });
  }

  private String needed(
      String place,
      JsonTree entry,
      String name,
      java.util.function.Predicate<String> fits,
      String expected) {
    String value = text(entry, name);
    if (!fits.test(value)) {
      problems.add(new Problem(place, name, value, "expected " + expected));
    }
    return value;
  }

  private String shortText(String place, JsonTree object, String name, int most) {
    String value = text(object, name);
    if (value.length() > most) {
      problems.add(new Problem(place, name, "", "expected at most " + most + " characters"));
    }
    return value;
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
