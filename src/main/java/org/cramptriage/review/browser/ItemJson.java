package org.cramptriage.review.browser;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** Writes one question of the questionnaire. Numbers are texts: they are read exactly. */
final class ItemJson {

  private final JsonGenerator json;

  ItemJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Item item, Optional<Condition> askWhen) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", item.id());
    json.writeStringField("question", item.question());
    json.writeStringField("type", item.type().code());
    json.writeBooleanField("required", item.required());
    choices(item);
    if (item.isCalming()) {
      strings("calms", item.calms());
    }
    number(item);
    danger(item.danger());
    mayBe(item.mayBe());
    percentChange(item.percentChange());
    if (askWhen.isPresent()) {
      json.writeFieldName("askWhen");
      new ConditionJson(json).write(askWhen.get());
    }
    json.writeEndObject();
  }

  private void choices(Item item) throws IOException {
    json.writeArrayFieldStart("choices");
    for (Map.Entry<String, String> choice : item.choices().entrySet()) {
      json.writeStartObject();
      json.writeStringField("code", choice.getKey());
      json.writeStringField("label", choice.getValue());
      if (item.retired().contains(choice.getKey())) {
        json.writeBooleanField("retired", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void number(Item item) throws IOException {
    Item.Unit unit = item.unit();
    if (unit != null) {
      json.writeStringField("unit", unit.label());
    }
    Item.Range range = item.range();
    if (range != null) {
      json.writeObjectFieldStart("range");
      json.writeStringField("from", range.from().toString());
      json.writeStringField("to", range.to().toString());
      json.writeEndObject();
    }
  }

  private void danger(Item.@Nullable Danger danger) throws IOException {
    if (danger != null) {
      json.writeObjectFieldStart("danger");
      strings("codes", danger.codes());
      limit("above", danger.above());
      limit("atLeast", danger.atLeast());
      json.writeEndObject();
    }
  }

  private void limit(String name, @Nullable BigDecimal limit) throws IOException {
    if (limit != null) {
      json.writeStringField(name, limit.toPlainString());
    }
  }

  private void mayBe(Map<String, Set<String>> mayBe) throws IOException {
    json.writeObjectFieldStart("mayBe");
    for (Map.Entry<String, Set<String>> kind : mayBe.entrySet()) {
      strings(kind.getKey(), kind.getValue());
    }
    json.writeEndObject();
  }

  private void percentChange(Item.@Nullable PercentChange change) throws IOException {
    if (change != null) {
      json.writeObjectFieldStart("percentChange");
      json.writeStringField("from", change.from());
      json.writeStringField("to", change.to());
      json.writeEndObject();
    }
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
