package org.cramptriage.assess.plain;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;

/** The answers that led to a conclusion, in the order of the catalogue. */
final class Reasons {

  private final RulePack pack;
  private final AnswerSheet sheet;
  private final ThreeValued reading;
  private final Map<Condition, List<Assessment.Because>> known = new IdentityHashMap<>();

  Reasons(RulePack pack, AnswerSheet sheet, ThreeValued reading) {
    this.pack = pack;
    this.sheet = sheet;
    this.reading = reading;
  }

  /** The answers behind a condition that holds. */
  List<Assessment.Because> of(Condition condition) {
    return known.computeIfAbsent(condition, this::read);
  }

  private List<Assessment.Because> read(Condition condition) {
    List<Condition.Test> tests = new ArrayList<>();
    reading.reasons(condition, tests);
    Map<Item, Set<String>> codes = new TreeMap<>(Comparator.comparingInt(Item::position));
    for (Condition.Test test : tests) {
      Set<String> named =
          codes.computeIfAbsent(pack.catalogue().item(test.item()), i -> new LinkedHashSet<>());
      if (test instanceof Condition.AnyOf any) {
        named.addAll(any.codes());
      }
    }
    List<Assessment.Because> because = new ArrayList<>();
    codes.forEach((item, named) -> because.add(because(item, named)));
    return because;
  }

  /** Whether a condition that holds rests on not knowing something. */
  boolean restOnNotKnowing(Condition condition) {
    return of(condition).stream().anyMatch(b -> b.answer().equals(Item.UNKNOWN));
  }

  private Assessment.Because because(Item item, Set<String> named) {
    return new Assessment.Because(item.id(), answer(item, named), item.question());
  }

  private static boolean holdsOneOf(Answer answer, Set<String> named) {
    return answer instanceof Answer.Codes codes
        ? codes.ticked().stream().anyMatch(named::contains)
        : answer instanceof Answer.Code code && named.contains(code.code());
  }

  private Object answer(Item item, Set<String> named) {
    Item.PercentChange change = item.percentChange();
    if (change != null) {
      return sheet.change(change).value().get(0).setScale(1, RoundingMode.HALF_UP);
    }
    Answer answer = sheet.get(item.id()).orElse(Answer.UNKNOWN);
    if (item.isCalming() && !holdsOneOf(answer, named)) {
      return Item.NOT_TOLD;
    }
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Quantity number) {
      return number.value();
    }
    if (answer instanceof Answer.Codes codes) {
      return codes.ticked().stream().filter(named::contains).toList();
    }
    return answer instanceof Answer.Code code ? code.code() : Item.UNKNOWN;
  }
}
