package org.cramptriage.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.PackProblem;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.review.RuleSentence;

/** What the commands print with {@code --json}. */
final class Json {

  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  /** Writes something. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  static String text(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String lint(int rules, List<PackProblem> problems, List<PackProblem> warnings) {
    return text(
        json -> {
          json.writeStartObject();
          json.writeNumberField("rules", rules);
          problems(json, "problems", problems);
          problems(json, "warnings", warnings);
          json.writeEndObject();
        });
  }

  private static void problems(JsonGenerator json, String name, List<PackProblem> problems)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (PackProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      json.writeNumberField("line", problem.line());
      json.writeStringField("text", problem.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String rules(RulePack pack) {
    return text(
        json -> {
          json.writeStartArray();
          for (Rule rule : pack.rules()) {
            rule(json, pack, rule);
          }
          json.writeEndArray();
        });
  }

  static String rule(RulePack pack, String id) {
    return text(json -> rule(json, pack, pack.rule(id)));
  }

  private static void rule(JsonGenerator json, RulePack pack, Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.header().name());
    if (rule instanceof Rule.Finding finding) {
      json.writeStringField("urgency", finding.urgency().name());
      json.writeStringField("title", finding.title());
    }
    strings(json, "if", new RuleSentence(pack).of(rule.condition()));
    strings(json, "items", rule.condition().tests().map(Condition.Test::item).distinct().toList());
    strings(json, "sources", rule.header().sources());
    strings(json, "claims", rule.header().claims());
    json.writeStringField("file", rule.header().file());
    json.writeNumberField("line", rule.header().line());
    json.writeStringField("hash", pack.hashes().of(rule.id()));
    json.writeEndObject();
  }

  static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static String questionnaire(RulePack pack) {
    return text(
        json -> {
          json.writeStartObject();
          json.writeStringField("version", pack.settings().version());
          json.writeStringField("title", pack.settings().title());
          json.writeArrayFieldStart("items");
          for (Item item : pack.catalogue().items()) {
            item(json, pack, item);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void item(JsonGenerator json, RulePack pack, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("item", item.id());
    json.writeStringField("question", item.question());
    json.writeStringField("type", item.type().code());
    json.writeBooleanField("required", item.required());
    if (!item.choices().isEmpty()) {
      json.writeArrayFieldStart("choices");
      for (Map.Entry<String, String> choice : item.choices().entrySet()) {
        json.writeStartObject();
        json.writeStringField("code", choice.getKey());
        json.writeStringField("label", choice.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    Item.Unit unit = item.unit();
    if (unit != null) {
      json.writeStringField("unit", unit.label());
    }
    Item.Range range = item.range();
    if (range != null) {
      json.writeNumberField("from", range.from());
      json.writeNumberField("to", range.to());
    }
    Condition asked = pack.skipLogic().of(item.id()).orElse(null);
    if (asked != null) {
      strings(json, "askWhen", new RuleSentence(pack).of(asked));
    }
    json.writeEndObject();
  }
}
