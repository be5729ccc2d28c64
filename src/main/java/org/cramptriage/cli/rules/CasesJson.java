package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.verify.cases.CaseDifference;

/** Writes worked cases as JSON. */
final class CasesJson {

  private CasesJson() {}

  static String check(List<WorkedCase> all, Map<WorkedCase, List<CaseDifference>> found) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          long judged = all.stream().filter(WorkedCase::judged).count();
          json.writeNumberField("judged", judged);
          json.writeNumberField("recorded", all.size() - judged);
          json.writeNumberField("near", all.stream().filter(WorkedCase::isNear).count());
          json.writeArrayFieldStart("different");
          for (Map.Entry<WorkedCase, List<CaseDifference>> entry : found.entrySet()) {
            different(json, entry.getKey(), entry.getValue());
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void different(
      JsonGenerator json, WorkedCase worked, List<CaseDifference> differences) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", worked.id());
    json.writeStringField("title", worked.title());
    json.writeBooleanField("judged", worked.judged());
    json.writeArrayFieldStart("differences");
    for (CaseDifference difference : differences) {
      json.writeStartObject();
      json.writeStringField("what", difference.what());
      JsonText.strings(json, "expected", difference.expected());
      JsonText.strings(json, "got", difference.got());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static String suggested(List<WorkedCase> cases) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("cases");
          for (WorkedCase worked : cases) {
            worked(json, worked);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** A case as a line of {@code edges.ndjson}. */
  static String line(WorkedCase worked) {
    return JsonText.plain(json -> worked(json, worked)) + "\n";
  }

  private static void worked(JsonGenerator json, WorkedCase worked) throws IOException {
    WorkedCase.Expected expected = worked.expected();
    json.writeStartObject();
    json.writeStringField("id", worked.id());
    json.writeStringField("title", worked.title());
    json.writeStringField("origin", worked.judged() ? "judged" : "recorded");
    if (!worked.differences().isEmpty()) {
      ProofsJson.answers(json, "answers", worked.differences());
    }
    some(json, "without", worked.without());
    json.writeObjectFieldStart("expect");
    json.writeStringField("urgency", expected.urgency().name());
    if (expected.atMost() != null) {
      json.writeStringField("atMost", expected.atMost().name());
    }
    some(json, "findings", expected.findings());
    some(json, "shows", expected.shows());
    some(json, "hides", expected.hides());
    some(json, "withheld", expected.withheld());
    if (!expected.foldedUnder().isEmpty()) {
      json.writeObjectFieldStart("foldedUnder");
      for (Map.Entry<String, String> entry : expected.foldedUnder().entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void some(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      JsonText.strings(json, name, values);
    }
  }
}
