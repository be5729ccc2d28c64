package org.cramptriage.bench.peers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cramptriage.bench.rules.NotTold;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.fields.FactFields.FactField;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** The pack's user facts of a sheet, as anybody would make them who embeds the rules in Drools. */
final class UserFacts {

  private final NotTold notTold;
  private final List<Topic> topics = new ArrayList<>();
  private final List<Ticked> ticked = new ArrayList<>();

  /** A record of which there is always one. */
  private record Topic(MethodHandle constructor, Field[] fields) {}

  /** A record a ticked code, by the place of the code; equal ones are made once. */
  private record Ticked(int item, @Nullable Object[] facts, @Nullable Object notTold) {}

  /** A field of a topic: where its value comes from. */
  private record Field(
      int item,
      Class<?> type,
      Item.@Nullable PercentChange change,
      @Nullable Object[] constants,
      @Nullable Object unknown,
      @Nullable Object notTold) {}

  UserFacts(RulePack pack) {
    Catalogue catalogue = pack.catalogue();
    FactFields fields = pack.fields();
    notTold = new NotTold(pack);
    for (Class<? extends Record> topic : fields.topics()) {
      Field[] its =
          fields.fieldsOf(topic).stream().map(f -> field(catalogue, f)).toArray(Field[]::new);
      topics.add(new Topic(constructor(topic), its));
    }
    for (FactField field : fields.ticked()) {
      MethodHandle constructor = constructor(field.fact());
      @Nullable Object[] facts =
          Arrays.stream(constants(catalogue, field))
              .map(constant -> constant == null ? null : make(constructor, constant))
              .toArray();
      Object open =
          field.constant(Item.NOT_TOLD).map(constant -> make(constructor, constant)).orElse(null);
      ticked.add(new Ticked(catalogue.item(field.item()).position(), facts, open));
    }
  }

  private static Field field(Catalogue catalogue, FactField field) {
    Item item = catalogue.item(field.item());
    Object unknown = field.type().isEnum() ? field.constant(Item.UNKNOWN).orElse(null) : null;
    Object notTold = field.type().isEnum() ? field.constant(Item.NOT_TOLD).orElse(null) : null;
    return new Field(
        item.position(),
        field.type(),
        item.percentChange(),
        constants(catalogue, field),
        unknown,
        notTold);
  }

  private static @Nullable Object[] constants(Catalogue catalogue, FactField field) {
    return catalogue.item(field.item()).choices().keySet().stream()
        .map(code -> (Object) field.constant(code).orElse(null))
        .toArray();
  }

  private static MethodHandle constructor(Class<? extends Record> fact) {
    Class<?>[] types =
        Arrays.stream(fact.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return MethodHandles.publicLookup()
          .findConstructor(fact, MethodType.methodType(void.class, types))
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the pack's facts are public records", e);
    }
  }

  private static Object make(MethodHandle constructor, @Nullable Object... values) {
    try {
      return constructor.invokeExact(values);
    } catch (Throwable e) {
      throw new IllegalStateException("the values fit the record", e);
    }
  }

  /** The facts of a sheet: first one of each topic, always in the same order. */
  List<Object> of(CodedSheet sheet) {
    List<Object> facts = new ArrayList<>();
    for (Topic topic : topics) {
      @Nullable Object[] values = new Object[topic.fields().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(topic.fields()[i], sheet);
      }
      facts.add(make(topic.constructor(), values));
    }
    for (Ticked item : ticked) {
      if (item.notTold() != null && notTold.is(sheet, item.item())) {
        facts.add(item.notTold());
      }
      long left = sheet.state(item.item()) == CodedSheet.ANSWERED ? sheet.codes(item.item()) : 0;
      for (; left != 0; left &= left - 1) {
        Object fact = item.facts()[Long.numberOfTrailingZeros(left)];
        if (fact != null) {
          facts.add(fact);
        }
      }
    }
    return facts;
  }

  /** How many topics there are. */
  int topics() {
    return topics.size();
  }

  private @Nullable Object value(Field field, CodedSheet sheet) {
    if (field.notTold() != null && notTold.is(sheet, field.item())) {
      return field.notTold();
    }
    if (field.change() != null) {
      BigDecimal change = sheet.change(field.change());
      return change == null ? null : (Object) change.doubleValue();
    }
    if (sheet.state(field.item()) != CodedSheet.ANSWERED) {
      return sheet.state(field.item()) == CodedSheet.UNKNOWN ? field.unknown() : null;
    }
    if (field.type() == Boolean.class) {
      return sheet.isYes(field.item());
    }
    if (field.type() == Integer.class) {
      return (int) sheet.decimal(field.item());
    }
    return field.type() == Double.class
        ? (Object) sheet.decimal(field.item())
        : field.constants()[Long.numberOfTrailingZeros(sheet.codes(field.item()))];
  }
}
