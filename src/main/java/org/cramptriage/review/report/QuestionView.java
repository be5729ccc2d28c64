package org.cramptriage.review.report;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.review.RuleSentence;
import org.cramptriage.review.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A question as the person sees it, and who uses it.
 *
 * @param item the question
 * @param askedWhen when it is asked; null if always
 * @param choices its answers
 * @param danger the answers that are danger signs, in words; empty if none is
 * @param rules the rules that test it
 */
public record QuestionView(
    Item item,
    @Nullable Sentence askedWhen,
    List<Choice> choices,
    String danger,
    List<RuleView> rules) {

  /**
   * An answer to tick.
   *
   * @param code its code
   * @param label its words
   * @param danger whether it is a danger sign
   * @param calms whether it may lower the urgency
   * @param retired whether it is not offered any more
   * @param rules how many rules test it
   */
  public record Choice(
      String code, String label, boolean danger, boolean calms, boolean retired, int rules) {}

  static List<QuestionView> all(RulePack pack, List<RuleView> rules) {
    RuleSentence sentences = new RuleSentence(pack);
    return pack.catalogue().items().stream()
        .map(
            item ->
                new QuestionView(
                    item,
                    pack.skipLogic().of(item.id()).map(sentences::tree).orElse(null),
                    choices(item, rules),
                    danger(item),
                    rules.stream().filter(r -> r.links().items().contains(item.id())).toList()))
        .toList();
  }

  private static List<Choice> choices(Item item, List<RuleView> rules) {
    Item.Danger danger = item.danger();
    List<String> dangerous = danger == null ? List.of() : danger.codes();
    List<Choice> choices = new ArrayList<>();
    item.choices()
        .forEach(
            (code, label) ->
                choices.add(
                    new Choice(
                        code,
                        label,
                        dangerous.contains(code),
                        item.calms().contains(code),
                        item.retired().contains(code),
                        users(item, code, rules))));
    return choices;
  }

  private static int users(Item item, String code, List<RuleView> rules) {
    return (int)
        rules.stream()
            .filter(
                rule ->
                    rule.asks()
                        .tests()
                        .anyMatch(
                            test ->
                                test instanceof org.cramptriage.pack.model.Condition.AnyOf any
                                    && any.item().equals(item.id())
                                    && any.codes().contains(code)))
            .count();
  }

  private static String danger(Item item) {
    Item.Danger danger = item.danger();
    if (danger == null || item.type().isCoded()) {
      return "";
    }
    if (danger.above() != null) {
      return "more than " + danger.above().toPlainString();
    }
    return danger.atLeast() != null ? danger.atLeast().toPlainString() + " or more" : "Yes";
  }
}
