package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.review.ConditionSize;
import org.cramptriage.review.MostUrgentFirst;
import org.cramptriage.review.RuleSentence;

/** Writes rules and lint results as JSON. */
final class RulesJson {

  private RulesJson() {}

  static String lint(int rules, List<PackProblem> problems, List<PackProblem> warnings) {
    return JsonText.of(
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
    return JsonText.of(
        json -> {
          json.writeStartArray();
          for (Rule rule : pack.reviewed()) {
            rule(json, pack, rule);
          }
          json.writeEndArray();
        });
  }

  static String rule(RulePack pack, String id) {
    return JsonText.of(json -> rule(json, pack, pack.rule(id)));
  }

  private static void rule(JsonGenerator json, RulePack pack, Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("kind", MostUrgentFirst.kind(rule));
    json.writeStringField("name", rule.header().name());
    if (rule instanceof Rule.Finding finding) {
      json.writeStringField("urgency", finding.urgency().name());
      json.writeStringField("title", finding.title());
    }
    if (rule instanceof Rule.Policy policy) {
      json.writeStringField("says", policy.says());
      json.writeObjectFieldStart("settings");
      for (Map.Entry<String, String> setting : policy.settings().entrySet()) {
        json.writeStringField(setting.getKey(), setting.getValue());
      }
      json.writeEndObject();
      json.writeStringField("why", policy.why());
    }
    List<String> sentence = new RuleSentence(pack).of(rule.condition());
    json.writeStringField("sentence", String.join("\n", sentence));
    size(json, ConditionSize.of(rule.condition(), sentence));
    JsonText.strings(json, "signs", pack.signsOf(rule.condition()).stream().map(Rule::id).toList());
    Condition unfolded = pack.unfolded(rule.condition());
    json.writeObjectFieldStart("unfolded");
    size(json, ConditionSize.of(unfolded, new RuleSentence(pack).of(unfolded)));
    json.writeEndObject();
    JsonText.strings(json, "if", sentence);
    JsonText.strings(json, "items", unfolded.tests().map(Condition.Test::item).distinct().toList());
    JsonText.strings(json, "sources", rule.header().sources());
    JsonText.strings(json, "claims", rule.header().claims());
    json.writeStringField("file", rule.header().file());
    json.writeNumberField("line", rule.header().line());
    json.writeStringField("hash", pack.hashes().of(rule.id()));
    json.writeEndObject();
  }

  private static void size(JsonGenerator json, ConditionSize size) throws IOException {
    json.writeNumberField("tests", size.tests());
    json.writeNumberField("depth", size.depth());
    json.writeNumberField("words", size.words());
  }
}
