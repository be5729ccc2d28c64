package org.cramptriage.review.browser;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.pack.model.Condition;

/**
 * Writes conditions: {@code {"all": [...]}}, {@code {"any": [...]}}, {@code {"not": ...}}, {@code
 * {"always": true}}, {@code {"findings": [...]}}, and tests of an item: {@code {"item": "...",
 * "yes": true}}, {@code "anyOf": [...]}, or {@code "is": ">", "limit": "10"}.
 */
final class ConditionJson {

  private final JsonGenerator json;

  ConditionJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Condition condition) throws IOException {
    if (condition instanceof Condition.Fact fact) {
      write(fact.inside()); // how facts group tests means nothing of its own
      return;
    }
    json.writeStartObject();
    if (condition instanceof Condition.Test test) {
      test(test);
    } else {
      group(condition);
    }
    json.writeEndObject();
  }

  private void group(Condition condition) throws IOException {
    if (condition instanceof Condition.All all) {
      parts("all", all.parts());
    } else if (condition instanceof Condition.Any any) {
      parts("any", any.parts());
    } else if (condition instanceof Condition.Not not) {
      json.writeFieldName("not");
      write(not.part());
    } else if (condition instanceof Condition.HasFinding has) {
      strings("findings", has.ids());
    } else {
      json.writeBooleanField("always", true);
    }
  }

  private void test(Condition.Test test) throws IOException {
    json.writeStringField("item", test.item());
    if (test instanceof Condition.AnyOf any) {
      strings("anyOf", any.codes());
    } else if (test instanceof Condition.Compare compare) {
      json.writeStringField("is", compare.comparison().sign());
      json.writeStringField("limit", compare.limit().toPlainString());
    } else {
      json.writeBooleanField("yes", true);
    }
  }

  private void parts(String name, List<Condition> parts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Condition part : parts) {
      write(part);
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
