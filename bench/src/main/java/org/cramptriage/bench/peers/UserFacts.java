package org.cramptriage.bench.peers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.FactFields;
import org.cramptriage.pack.FactFields.FactField;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** The pack's user facts of a sheet, as anybody would make them who embeds the rules in Drools. */
final class UserFacts {

  private final List<Topic> topics = new ArrayList<>();
  private final List<Ticked> ticked = new ArrayList<>();

  /** A record of which there is always one. */
  private record Topic(MethodHandle constructor, Field[] fields) {}

  /** A record a ticked code; equal ones are made once. */
  private record Ticked(String item, Map<String, Object> facts) {}

  /** A field of a topic: where its value comes from. */
  private record Field(
      String item,
      boolean whole,
      Item.@Nullable PercentChange change,
      Map<String, Enum<?>> constants) {}

  UserFacts(Catalogue catalogue, FactFields fields) {
    for (Class<? extends Record> topic : fields.topics()) {
      Field[] its =
          fields.fieldsOf(topic).stream().map(f -> field(catalogue, f)).toArray(Field[]::new);
      topics.add(new Topic(constructor(topic), its));
    }
    for (FactField field : fields.ticked()) {
      Map<String, Object> facts = new HashMap<>();
      MethodHandle constructor = constructor(field.fact());
      constants(catalogue, field).forEach((code, c) -> facts.put(code, make(constructor, c)));
      ticked.add(new Ticked(field.item(), facts));
    }
  }

  private static Field field(Catalogue catalogue, FactField field) {
    return new Field(
        field.item(),
        field.type() == Integer.class,
        catalogue.item(field.item()).percentChange(),
        constants(catalogue, field));
  }

  private static Map<String, Enum<?>> constants(Catalogue catalogue, FactField field) {
    Map<String, Enum<?>> constants = new HashMap<>();
    for (String code : catalogue.item(field.item()).choices().keySet()) {
      field.constant(code).ifPresent(constant -> constants.put(code, constant));
    }
    return constants;
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
  List<Object> of(AnswerSheet sheet) {
    List<Object> facts = new ArrayList<>();
    for (Topic topic : topics) {
      @Nullable Object[] values = new Object[topic.fields().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(topic.fields()[i], sheet);
      }
      facts.add(make(topic.constructor(), values));
    }
    for (Ticked code : ticked) {
      if (sheet.all().get(code.item()) instanceof Answer.Codes codes) {
        ticked(codes.ticked(), code.facts(), facts);
      }
    }
    return facts;
  }

  /** How many topics there are. */
  int topics() {
    return topics.size();
  }

  private static void ticked(List<String> codes, Map<String, Object> made, List<Object> into) {
    for (int i = 0; i < codes.size(); i++) {
      Object fact = made.get(codes.get(i));
      if (fact != null) {
        into.add(fact);
      }
    }
  }

  private static @Nullable Object value(Field field, AnswerSheet sheet) {
    if (field.change() != null) {
      AnswerSheet.Change change = sheet.change(field.change());
      return change.value().isEmpty() ? null : change.value().get(0).doubleValue();
    }
    Answer answer = sheet.all().get(field.item());
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Code code) {
      return field.constants().get(code.code());
    }
    if (answer instanceof Answer.Quantity number) {
      return field.whole()
          ? (Object) number.value().intValueExact()
          : (Object) number.value().doubleValue();
    }
    return answer instanceof Answer.Unknown ? field.constants().get(Item.UNKNOWN) : null;
  }
}
