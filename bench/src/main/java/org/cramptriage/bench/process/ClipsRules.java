package org.cramptriage.bench.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.AnswerSheet;

/** Rules and records for CLIPS: one ordered fact an answer, {@code (item value)}. */
final class ClipsRules {

  private static final String STEPS =
      """
      (deffunction findings ()
        (do-for-all-facts ((?f finding)) TRUE (printout t (nth$ 1 ?f:implied) " "))
        (printout t crlf))
      (deffunction timed (?turns ?records)
        (loop-for-count (?turn 1 ?turns) do
          (bind ?before (time))
          (loop-for-count (?n 1 ?records) do
            (reset) (funcall (sym-cat person- ?n)) (run))
          (printout t "seconds " (- (time) ?before) crlf)))
      """;

  private final RuleSet rules;

  ClipsRules(RuleSet rules) {
    this.rules = rules;
  }

  String rules() {
    StringBuilder text = new StringBuilder();
    rules.conditions().forEach((id, condition) -> rule(id, condition, text));
    return text.append(STEPS).toString();
  }

  private void rule(String id, Condition condition, StringBuilder text) {
    text.append("(defrule ").append(id).append("\n  ").append(of(condition));
    text.append("\n  => (assert (finding ").append(id).append(")))\n");
  }

  private String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return group("and", all.parts(), this::of);
    }
    if (condition instanceof Condition.Any any) {
      return group("or", any.parts(), this::of);
    }
    if (condition instanceof Condition.Fact fact) {
      return of(fact.inside());
    }
    if (condition instanceof Condition.HasFinding has) {
      return "(exists (finding " + String.join("|", has.ids()) + "))";
    }
    return condition instanceof Condition.Test test ? test(test) : "(person)";
  }

  private static <T> String group(String word, List<T> parts, Function<T, String> part) {
    return parts.size() == 1
        ? part.apply(parts.get(0))
        : parts.stream().map(part).collect(Collectors.joining(" ", "(" + word + " ", ")"));
  }

  private static String test(Condition.Test test) {
    if (test instanceof Condition.Compare c) {
      String sign = c.comparison() == Comparison.EQUAL ? "=" : c.comparison().sign();
      return "(exists (%s ?x&:(%s ?x %s)))".formatted(c.item(), sign, c.limit().toPlainString());
    }
    String values = test instanceof Condition.AnyOf any ? String.join("|", any.codes()) : "true";
    return "(exists (" + test.item() + " " + values + "))";
  }

  /** One function a person, which asserts the answers. */
  String records(List<AnswerSheet> sheets) {
    StringBuilder text = new StringBuilder();
    int n = 0;
    for (AnswerSheet sheet : sheets) {
      text.append("(deffunction person-").append(++n).append(" () (assert (person)");
      for (Map.Entry<String, Object> answer :
          PlainAnswers.of(rules.pack(), sheet).entrySet()) {
        values(answer.getValue())
            .forEach(
                v -> text.append(" (").append(answer.getKey()).append(' ').append(v).append(')'));
      }
      text.append("))\n");
    }
    return text.toString();
  }

  private static List<?> values(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }

  /** The commands of a run: findings of every record first, then timed turns. */
  static String run(int records, int turns) {
    return """
    (loop-for-count (?n 1 %1$d) do (reset) (funcall (sym-cat person- ?n)) (run) (findings))
    (timed %2$d %1$d)
    (exit)
    """
        .formatted(records, turns);
  }
}
