package org.cramptriage.pack.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** The items and their skip logic. */
record QuestionnaireLint(Catalogue catalogue, SkipLogic skipLogic, Problems problems) {

  void check() {
    for (Item item : catalogue.items()) {
      if (item.type().isCoded() == item.choices().isEmpty()) {
        wrong(item.id() + ": choices and type do not fit", item.id());
      }
      Item.Danger danger = item.danger();
      if (danger != null
          && item.type().isCoded()
          && !item.choices().keySet().containsAll(danger.codes())) {
        wrong(item.id() + ": a danger code is not a code of the item", item.id());
      }
      codes(item);
      number(item);
      skipLogic.of(item.id()).ifPresent(condition -> asked(item, condition));
      twice(item);
    }
  }

  /** Each code is a bit of a number, and retired ones are codes of the item. */
  private void codes(Item item) {
    if (item.choices().size() > Catalogue.MOST_CODES) {
      String text = "%s: has %d codes, and %d is the most; ask in two questions";
      wrong(text.formatted(item.id(), item.choices().size(), Catalogue.MOST_CODES), item.id());
    }
    boolean known = item.choices().keySet().containsAll(item.retired());
    if (!known || (!item.choices().isEmpty() && item.offered().isEmpty())) {
      String text = "%s: retired must name codes of the item, and leave some that are offered";
      wrong(text.formatted(item.id()), item.id() + " retired");
    }
  }

  /** Numbers have a range, and only they; what marks a danger lies within it. */
  private void number(Item item) {
    boolean answered = item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL;
    Item.Range range = item.range();
    if (answered == (range == null)) {
      String text = "%s: a number needs a plausible range {from, to}; no other item has one";
      wrong(text.formatted(item.id()), item.id() + " range", item.id());
    }
    if (range != null && range.from().compareTo(range.to()) >= 0) {
      String text = "%s: the range from %s to %s is empty; write the lower end first";
      wrong(text.formatted(item.id(), range.from(), range.to()), item.id() + " range");
    } else if (range != null && answered) {
      Stream.of(range.from(), range.to()).forEach(end -> fits(item, end, " range"));
    }
    Item.Danger danger = item.danger();
    if (danger != null) {
      Stream.of(Optional.ofNullable(danger.above()), Optional.ofNullable(danger.atLeast()))
          .flatMap(Optional::stream)
          .forEach(limit -> fits(item, limit, " danger"));
    }
    change(item);
  }

  private void fits(Item item, BigDecimal number, String key) {
    if (!item.type().isNumber()) {
      wrong(item.id() + ": only a number has limits such as above", item.id() + key);
    } else {
      PackNumber.misfit(catalogue, item, number)
          .ifPresent(reason -> wrong(reason, item.id() + key));
    }
  }

  /** A change in percent is worked out from two numbers. */
  private void change(Item item) {
    Item.PercentChange change = item.percentChange();
    if ((item.type() == ItemType.DERIVED) == (change == null)) {
      String text = "%s: a derived item needs percentChange {from, to}; no other item has one";
      wrong(text.formatted(item.id()), item.id() + " percentChange", item.id());
    }
    if (change == null) {
      return;
    }
    for (String id : List.of(change.from(), change.to())) {
      Item.Range range = catalogue.find(id).map(Item::range).orElse(null);
      if (range == null || range.from().signum() < 0) {
        String text = "%s: percentChange names %s, which is not a number from 0 up; name one";
        wrong(text.formatted(item.id(), id), item.id() + " percentChange");
      }
    }
  }

  /** A sentence names a question and an answer by their words: they must not be mistaken. */
  private void twice(Item item) {
    Set<String> labels = new TreeSet<>();
    for (Map.Entry<String, String> choice : item.choices().entrySet()) {
      if (!labels.add(choice.getValue())) {
        String text = "%s: two answers read \"%s\"; word them apart";
        wrong(text.formatted(item.id(), choice.getValue()), item.id());
      }
    }
    for (Item other : catalogue.items()) {
      if (other.position() < item.position() && other.question().equals(item.question())) {
        String text = "%s: asks the same as %s; word the questions apart";
        wrong(text.formatted(item.id(), other.id()), item.id());
      }
    }
  }

  private void asked(Item item, Condition condition) {
    for (Condition.Test test : condition.tests().toList()) {
      Item other = catalogue.find(test.item()).orElse(null);
      boolean fits = other != null && other.position() < item.position() && fits(test, other);
      String at = item.id() + " askWhen";
      if (other == null || !fits) {
        String text = "%s: askWhen names %s, which does not come before it or lacks the code";
        wrong(text.formatted(item.id(), test.item()), at + " " + test.item(), at);
      } else if (test instanceof Condition.Compare c) {
        PackNumber.misfit(catalogue, other, c.limit())
            .ifPresent(reason -> wrong(reason, at + " " + test, at));
      }
    }
  }

  private static boolean fits(Condition.Test test, Item item) {
    if (test instanceof Condition.AnyOf any) {
      return item.choices().keySet().containsAll(any.codes());
    }
    return test instanceof Condition.Yes ? item.type() == ItemType.BOOLEAN : item.type().isNumber();
  }

  private void wrong(String text, String... entries) {
    problems.add(
        PackLayout.QUESTIONNAIRE, problems.lineOf(PackLayout.QUESTIONNAIRE, entries), text);
  }
}
