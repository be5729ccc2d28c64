package org.cramptriage.bench.people;

import java.util.List;
import java.util.SplittableRandom;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Makes a record one that must be refused, as broken exports do. */
final class Spoiler {

  private static final String NO_SUCH_CODE = "n/a";
  private final List<Item> coded;

  Spoiler(Catalogue catalogue) {
    this.coded =
        catalogue.items().stream()
            .filter(item -> item.type() == ItemType.CHOICE || item.type() == ItemType.BOOLEAN)
            .toList();
  }

  /** Puts an answer where it does not fit. */
  void spoil(Answers answers, SplittableRandom random) {
    Item item = coded.get(random.nextInt(coded.size()));
    answers.put(item.position(), NO_SUCH_CODE);
  }
}
