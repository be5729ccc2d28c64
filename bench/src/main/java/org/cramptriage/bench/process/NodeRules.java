package org.cramptriage.bench.process;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Rules and records for json-rules-engine on Node. */
final class NodeRules {

  private static final Map<Comparison, String> OPERATORS =
      Map.of(
          Comparison.BELOW, "lessThan",
          Comparison.AT_MOST, "lessThanInclusive",
          Comparison.EQUAL, "equal",
          Comparison.AT_LEAST, "greaterThanInclusive",
          Comparison.ABOVE, "greaterThan");

  private final RuleSet rules;

  NodeRules(RuleSet rules) {
    this.rules = rules;
  }

  /** One JSON array: the rules in order, those with a higher priority first. */
  String rules() {
    StringBuilder text = new StringBuilder("[\n");
    int priority = rules.conditions().size();
    for (Map.Entry<String, Condition> rule : rules.conditions().entrySet()) {
      boolean named = rules.namedFindings().contains(rule.getKey());
      text.append(text.length() == 2 ? "" : ",\n");
      text.append("{\"name\":").append(ValueJson.of(rule.getKey()));
      text.append(",\"priority\":").append(named ? priority : 1);
      text.append(",\"event\":{\"type\":").append(ValueJson.of(rule.getKey())).append('}');
      text.append(",\"conditions\":{\"all\":[").append(of(rule.getValue())).append("]}}");
      priority--;
    }
    return text.append("\n]\n").toString();
  }

  private String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return group("all", all.parts());
    }
    if (condition instanceof Condition.Any any) {
      return group("any", any.parts());
    }
    if (condition instanceof Condition.Fact fact) {
      return of(fact.inside());
    }
    if (condition instanceof Condition.HasFinding has) {
      return group("any", has.ids(), id -> test("finding " + id, "equal", true));
    }
    return condition instanceof Condition.Test test ? test(test) : test("always", "equal", true);
  }

  private String group(String word, List<Condition> parts) {
    return group(word, parts, this::of);
  }

  private static <T> String group(String word, List<T> parts, Function<T, String> part) {
    return parts.stream().map(part).collect(Collectors.joining(",", "{\"" + word + "\":[", "]}"));
  }

  private String test(Condition.Test test) {
    Item item = rules.pack().catalogue().item(test.item());
    if (test instanceof Condition.Compare c) {
      return test(item.id(), OPERATORS.get(c.comparison()), c.limit().doubleValue());
    }
    if (test instanceof Condition.AnyOf any) {
      return item.type() == ItemType.MULTI_CHOICE
          ? group("any", any.codes(), code -> test(item.id(), "contains", code))
          : test(item.id(), "in", any.codes());
    }
    return test(item.id(), "equal", true);
  }

  private static String test(String fact, String operator, Object value) {
    return "{\"fact\":%s,\"operator\":\"%s\",\"value\":%s}"
        .formatted(ValueJson.of(fact), operator, ValueJson.of(value));
  }

  /** One JSON object a line. */
  String records(List<AnswerSheet> sheets) {
    StringWriter text = new StringWriter();
    for (AnswerSheet sheet : sheets) {
      Map<String, Object> answers = PlainAnswers.of(rules.pack(), sheet);
      answers.replaceAll((item, value) -> single(item, value));
      text.append(ValueJson.of(answers)).append('\n');
    }
    return text.toString();
  }

  /** The answer "unknown" to a question with one code is that code. */
  private Object single(String item, Object value) {
    boolean several = rules.pack().catalogue().item(item).type() == ItemType.MULTI_CHOICE;
    return !several && value instanceof List<?> list ? list.get(0) : value;
  }
}
