package org.cramptriage.engine;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cramptriage.facts.Person;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.fields.FactFields.FactField;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** Turns answers into user facts: one record per topic and one small record per ticked code. */
final class Facts {

  private final List<Topic> topics = new ArrayList<>();
  private final List<Ticks> ticks = new ArrayList<>();

  /**
   * A topic record, of which there is always one.
   *
   * @param record its constructor
   * @param fields its components
   * @param always whether rules that hold for everyone match it
   */
  private record Topic(Constructor<? extends Record> record, List<Field> fields, boolean always) {}

  /**
   * A component of a topic's record.
   *
   * @param item the position of the item whose answer it carries
   * @param type the component's type
   * @param constants the enum constants, by the position of the code
   * @param tested the codes that at least one rule names, as bits
   * @param notKnown the enum constant for not knowing, if there is one
   * @param notTold for a calming item: the enum constant for not having been told
   * @param change for a derived item: what it is calculated from
   */
  private record Field(
      int item,
      Class<?> type,
      List<@Nullable Object> constants,
      long tested,
      @Nullable Object notKnown,
      @Nullable NotTold notTold,
      Item.@Nullable PercentChange change) {}

  /**
   * The records of a multi-choice item; they hold no personal data and are reused.
   *
   * @param item the position of the item
   * @param facts by the position of the code
   * @param notTold for a calming item: the record for not having been told
   */
  private record Ticks(int item, List<@Nullable Record> facts, @Nullable NotTold notTold) {}

  /**
   * What stands for "not told".
   *
   * @param due the test under which the question is due
   * @param value an enum constant or a record
   */
  private record NotTold(AnswerPredicate due, Object value) {

    boolean holds(int item, CodedSheet sheet) {
      return !sheet.isFull(item)
          && sheet.state(due.item()) == CodedSheet.ANSWERED
          && due.truth(sheet) == RuleNetwork.TRUE;
    }
  }

  /**
   * The facts of a pack.
   *
   * @param skipLogic when the items are asked
   * @param tested by link id, the codes that at least one rule names; a fact is not inserted for
   *     other codes
   */
  Facts(
      Catalogue catalogue,
      FactFields fields,
      SkipLogic skipLogic,
      Map<String, Set<String>> tested) {
    for (Class<? extends Record> topic : fields.topics()) {
      List<Field> components =
          fields.fieldsOf(topic).stream()
              .map(field -> field(catalogue, field, skipLogic, tested))
              .toList();
      topics.add(new Topic(constructor(topic), components, topic == Person.class));
    }
    for (FactField field : fields.ticked()) {
      Constructor<? extends Record> record = constructor(field.fact());
      List<@Nullable Record> facts = new ArrayList<>();
      Set<String> codes = tested.getOrDefault(field.item(), Set.of());
      for (String code : catalogue.item(field.item()).choices().keySet()) {
        Object constant = codes.contains(code) ? field.constant(code).orElse(null) : null;
        facts.add(constant == null ? null : make(record, constant));
      }
      NotTold notTold = notTold(catalogue, field, skipLogic, constant -> make(record, constant));
      ticks.add(new Ticks(catalogue.item(field.item()).position(), facts, notTold));
    }
  }

  private static @Nullable NotTold notTold(
      Catalogue catalogue, FactField field, SkipLogic skipLogic, UnaryOperator<Object> value) {
    Condition due = skipLogic.of(field.item()).orElse(null);
    return catalogue.item(field.item()).isCalming() && due instanceof Condition.Test test
        ? new NotTold(
            AnswerPredicate.of(test, catalogue),
            value.apply(field.constant(Item.NOT_TOLD).orElseThrow()))
        : null;
  }

  private static Field field(
      Catalogue catalogue, FactField field, SkipLogic skipLogic, Map<String, Set<String>> tested) {
    Item item = catalogue.item(field.item());
    Object notKnown = field.type().isEnum() ? field.constant(Item.UNKNOWN).orElse(null) : null;
    return new Field(
        item.position(),
        field.type(),
        constants(catalogue, field),
        catalogue.codes(item.position(), tested.getOrDefault(item.id(), Set.of())),
        notKnown,
        notTold(catalogue, field, skipLogic, constant -> constant),
        item.percentChange());
  }

  private static List<@Nullable Object> constants(Catalogue catalogue, FactField field) {
    Set<String> codes = catalogue.item(field.item()).choices().keySet();
    List<@Nullable Object> constants = new ArrayList<>();
    codes.forEach(code -> constants.add(field.constant(code).orElse(null)));
    return constants;
  }

  private static Constructor<? extends Record> constructor(Class<? extends Record> fact) {
    Class<?>[] types =
        Arrays.stream(fact.getRecordComponents())
            .map(component -> component.getType())
            .toArray(Class<?>[]::new);
    try {
      return fact.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  private static Record make(Constructor<? extends Record> record, @Nullable Object... values) {
    try {
      return record.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the mapping was checked when the pack was read", e);
    }
  }

  /** Passes on the facts of a sheet. */
  void of(CodedSheet sheet, Consumer<Record> into) {
    for (Topic topic : topics) {
      if (topic.always() || speaks(topic, sheet)) {
        @Nullable Object[] values = new Object[topic.fields().size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(topic.fields().get(i), sheet);
        }
        into.accept(make(topic.record(), values));
      }
    }
    for (Ticks multi : ticks) {
      long left = sheet.state(multi.item()) == CodedSheet.ANSWERED ? sheet.codes(multi.item()) : 0;
      NotTold notTold = multi.notTold();
      if (notTold != null && notTold.holds(multi.item(), sheet)) {
        into.accept((Record) notTold.value());
      }
      for (; left != 0; left &= left - 1) {
        Record fact = multi.facts().get(Long.numberOfTrailingZeros(left));
        if (fact != null) {
          into.accept(fact);
        }
      }
    }
  }

  /**
   * Whether a rule could match this topic. Rules test only for yes, a number or a code, so a record
   * with none of these need not be inserted.
   */
  private static boolean speaks(Topic topic, CodedSheet sheet) {
    for (Field field : topic.fields()) {
      if (speaks(field, sheet)) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaks(Field field, CodedSheet sheet) {
    if (field.change() != null) {
      return true;
    }
    NotTold notTold = field.notTold();
    if (notTold != null && notTold.holds(field.item(), sheet)) {
      return true;
    }
    return switch (sheet.state(field.item())) {
      case CodedSheet.ABSENT -> false;
      case CodedSheet.UNKNOWN -> field.notKnown() != null;
      default ->
          field.type() == Boolean.class
              ? sheet.isYes(field.item())
              : !field.type().isEnum() || sheet.has(field.item(), field.tested());
    };
  }

  private static @Nullable Object value(Field field, CodedSheet sheet) {
    Item.PercentChange change = field.change();
    if (change != null) {
      BigDecimal value = sheet.change(change);
      return value == null ? null : (Object) value.doubleValue();
    }
    NotTold notTold = field.notTold();
    if (notTold != null && notTold.holds(field.item(), sheet)) {
      return notTold.value();
    }
    return switch (sheet.state(field.item())) {
      case CodedSheet.ABSENT -> null;
      case CodedSheet.UNKNOWN -> field.notKnown();
      default -> answered(field, sheet);
    };
  }

  private static @Nullable Object answered(Field field, CodedSheet sheet) {
    if (field.type() == Boolean.class) {
      return sheet.isYes(field.item());
    }
    if (field.type() == Integer.class) {
      return (int) sheet.decimal(field.item());
    }
    if (field.type() == Double.class) {
      return sheet.decimal(field.item());
    }
    return field.constants().get(Long.numberOfTrailingZeros(sheet.codes(field.item())));
  }
}
