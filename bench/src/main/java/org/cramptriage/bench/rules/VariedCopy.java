package org.cramptriage.bench.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.cramptriage.pack.fields.FactFields.FactField;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * Copies of rules that test other limits, other codes and other yes-no questions of the same fact:
 * the size and shape of the pack, without tests that an engine could share.
 */
final class VariedCopy {

  private final RulePack pack;
  private final int copy;

  VariedCopy(RulePack pack, int copy) {
    this.pack = pack;
    this.copy = copy;
  }

  String id(String id) {
    return id + "-copy-" + copy;
  }

  Condition of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.parts().stream().map(this::of).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(this::of).toList());
    }
    if (condition instanceof Condition.Fact fact) {
      return new Condition.Fact(fact.fact(), of(fact.inside()));
    }
    if (condition instanceof Condition.HasFinding has) {
      return new Condition.HasFinding(has.ids().stream().map(this::id).toList());
    }
    return condition instanceof Condition.Test test ? test(test) : condition;
  }

  private Condition test(Condition.Test test) {
    if (test instanceof Condition.Compare c) {
      BigDecimal limit = c.limit().add(BigDecimal.valueOf(copy));
      return new Condition.Compare(c.item(), c.comparison(), limit);
    }
    if (test instanceof Condition.AnyOf any) {
      List<String> codes = List.copyOf(pack.catalogue().item(any.item()).choices().keySet());
      return new Condition.AnyOf(
          any.item(), any.codes().stream().map(code -> next(codes, code)).distinct().toList());
    }
    FactField field = pack.fields().ofItem(test.item()).orElseThrow();
    List<String> items =
        pack.fields().fieldsOf(field.fact()).stream()
            .map(FactField::item)
            .filter(item -> pack.catalogue().item(item).type() == ItemType.BOOLEAN)
            .toList();
    return new Condition.Yes(next(items, test.item()));
  }

  /** The one so many places further on; "unknown" stays, since few items have it as a fact. */
  private String next(List<String> list, String one) {
    List<String> others = list.stream().filter(o -> !Objects.equals(o, Item.UNKNOWN)).toList();
    int at = others.indexOf(one);
    return at < 0 ? one : others.get((at + copy) % others.size());
  }
}
