package org.cramptriage.bench.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Answers that the catalogue calls danger signs. */
final class DangerSigns {

  private static final int MOST = 3;

  private final List<Item> items;

  DangerSigns(Catalogue catalogue) {
    this.items = catalogue.items().stream().filter(item -> item.danger() != null).toList();
  }

  /** Gives this person one to three danger signs, in questions that were put to them. */
  void into(Answers answers, SplittableRandom random) {
    int wanted = 1 + Math.min(random.nextInt(MOST), random.nextInt(MOST));
    while (wanted > 0) {
      Item item = items.get(random.nextInt(items.size()));
      if (answers.get(item.position()) != null) {
        answers.put(item.position(), sign(item, random));
        wanted--;
      }
    }
  }

  /** Whether an answer of this item is a danger sign. */
  static boolean isDanger(Item item, Object answer) {
    Item.Danger danger = item.danger();
    if (danger == null) {
      return false;
    }
    if (answer instanceof Double number) {
      return danger.above() != null && number > danger.above().doubleValue()
          || danger.atLeast() != null && number >= danger.atLeast().doubleValue();
    }
    return answer instanceof List<?> ticked
        ? danger.codes().stream().anyMatch(ticked::contains)
        : danger.codes().contains(String.valueOf(answer));
  }

  private static Object sign(Item item, SplittableRandom random) {
    Item.Danger danger = item.danger();
    if (item.type().isNumber()) {
      double from = (danger.above() != null ? danger.above() : danger.atLeast()).doubleValue();
      double high = Math.min(item.range().to().doubleValue(), from * MOST);
      return from + 1 + Math.floor(random.nextDouble() * (high - from));
    }
    if (item.type() == ItemType.BOOLEAN) {
      return true;
    }
    List<String> codes = new ArrayList<>(danger.codes());
    String code = codes.get(random.nextInt(codes.size()));
    return item.type() == ItemType.MULTI_CHOICE ? List.of(code) : code;
  }
}
