package org.cramptriage.pack.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * Reads the conditions of guarantees: {@code all} or {@code any} of several, a {@code rule} that
 * holds, or an answer to an {@code item} as in the questionnaire.
 */
final class GuaranteeConditionReader {

  private final Catalogue catalogue;
  private final Set<String> rules;

  GuaranteeConditionReader(Catalogue catalogue, Set<String> rules) {
    this.catalogue = catalogue;
    this.rules = rules;
  }

  List<Condition> read(Yaml y, String key) {
    return y.children(key).stream().map(this::sign).toList();
  }

  private Condition sign(Yaml y) {
    Condition sign;
    if (y.has("all")) {
      sign = new Condition.All(read(y, "all"));
    } else if (y.has("any")) {
      sign = new Condition.Any(read(y, "any"));
    } else if (y.has("rule")) {
      sign = rule(y);
    } else {
      sign = test(y);
    }
    y.nothingElse();
    return sign;
  }

  private Condition rule(Yaml y) {
    String id = y.text("rule");
    if (!rules.contains(id)) {
      y.wrong("rule", "there is no rule " + id);
    }
    return new Condition.HasFinding(List.of(id));
  }

  private Condition test(Yaml y) {
    String id = y.text("item");
    Item item = catalogue.find(id).orElse(null);
    if (item == null) {
      y.wrong("item", id + " is not an item of the questionnaire");
      return new Condition.Always();
    }
    if (item.type() == ItemType.BOOLEAN) {
      y.texts("anyOf");
      return new Condition.Yes(id);
    }
    return item.type().isCoded() ? codes(y, item) : number(y, item);
  }

  private static Condition codes(Yaml y, Item item) {
    List<String> codes = y.texts("anyOf");
    if (codes.isEmpty()) {
      y.wrong("a test of " + item.id() + " needs anyOf with its codes");
    }
    for (String code : codes) {
      if (!item.choices().containsKey(code)) {
        y.wrong("anyOf", item.id() + " has no code " + code);
      }
    }
    return new Condition.AnyOf(item.id(), codes);
  }

  private Condition number(Yaml y, Item item) {
    Optional<Condition> compare = item.type().isNumber() ? y.compare(item.id()) : Optional.empty();
    if (compare.isEmpty()) {
      y.wrong("a test of " + item.id() + " needs above, atLeast, atMost or below with a number");
    } else if (compare.get() instanceof Condition.Compare c) {
      PackNumber.misfit(catalogue, item, c.limit()).ifPresent(y::wrong);
    }
    return compare.orElseGet(Condition.Always::new);
  }
}
