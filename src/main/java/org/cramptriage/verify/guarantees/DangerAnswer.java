package org.cramptriage.verify.guarantees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * One answer that the questionnaire calls a danger sign.
 *
 * @param item the question
 * @param code the code; empty for a yes or a number
 * @param sign the answer as a condition
 */
record DangerAnswer(Item item, String code, Condition.Test sign) {

  /** All of them in the order of the questionnaire, but for exceptions. */
  static List<DangerAnswer> all(Catalogue catalogue, Collection<String> except) {
    List<DangerAnswer> all = new ArrayList<>();
    for (Item item : catalogue.items()) {
      Item.Danger danger = item.danger();
      if (danger != null && !except.contains(item.id())) {
        of(item, danger).stream()
            .filter(answer -> !except.contains(item.id() + "=" + answer.code()))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static List<DangerAnswer> of(Item item, Item.Danger danger) {
    BigDecimal above = danger.above();
    BigDecimal atLeast = danger.atLeast();
    if (above != null) {
      return List.of(number(item, Comparison.ABOVE, above));
    }
    if (atLeast != null) {
      return List.of(number(item, Comparison.AT_LEAST, atLeast));
    }
    if (!item.type().isCoded()) {
      return List.of(new DangerAnswer(item, "", new Condition.Yes(item.id())));
    }
    return danger.codes().stream()
        .map(code -> new DangerAnswer(item, code, new Condition.AnyOf(item.id(), List.of(code))))
        .toList();
  }

  private static DangerAnswer number(Item item, Comparison comparison, BigDecimal limit) {
    return new DangerAnswer(item, "", new Condition.Compare(item.id(), comparison, limit));
  }
}
