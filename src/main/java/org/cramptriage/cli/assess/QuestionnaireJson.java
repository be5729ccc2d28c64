package org.cramptriage.cli.assess;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.review.RuleSentence;

/** The questionnaire as JSON. */
final class QuestionnaireJson {

  private QuestionnaireJson() {}

  static String of(RulePack pack) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("version", pack.settings().version());
          json.writeStringField("title", pack.settings().title());
          JsonText.objects(
              json, "items", pack.catalogue().items(), (to, item) -> item(to, pack, item));
          json.writeEndObject();
        });
  }

  private static void item(JsonGenerator json, RulePack pack, Item item) throws IOException {
    json.writeStringField("item", item.id());
    json.writeStringField("question", item.question());
    json.writeStringField("type", item.type().code());
    json.writeBooleanField("required", item.required());
    if (!item.choices().isEmpty()) {
      JsonText.objects(json, "choices", item.offered().entrySet(), QuestionnaireJson::choice);
    }
    if (item.isCalming()) {
      JsonText.strings(json, "calms", List.copyOf(item.calms()));
    }
    if (!item.retired().isEmpty()) {
      JsonText.strings(json, "retired", List.copyOf(item.retired()));
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
      JsonText.strings(json, "askWhen", new RuleSentence(pack).of(asked));
    }
  }

  private static void choice(JsonGenerator json, Map.Entry<String, String> choice)
      throws IOException {
    json.writeStringField("code", choice.getKey());
    json.writeStringField("label", choice.getValue());
  }
}
