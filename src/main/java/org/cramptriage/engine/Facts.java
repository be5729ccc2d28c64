package org.cramptriage.engine;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.pack.FactFields;
import org.cramptriage.pack.FactFields.FactField;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** Turns answers into user facts: one record a topic, one tiny record a ticked code. */
final class Facts {

  private final Catalogue catalogue;
  private final Map<Constructor<? extends Record>, List<FactField>> topics = new LinkedHashMap<>();
  private final Map<FactField, Constructor<? extends Record>> ticked = new LinkedHashMap<>();

  Facts(Catalogue catalogue, FactFields fields) {
    this.catalogue = catalogue;
    fields.topics().forEach(topic -> topics.put(constructor(topic), fields.fieldsOf(topic)));
    fields.ticked().forEach(field -> ticked.put(field, constructor(field.fact())));
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

  /** The facts of a sheet. */
  List<Record> of(AnswerSheet sheet) {
    List<Record> facts = new ArrayList<>();
    topics.forEach((record, fields) -> facts.add(topic(record, fields, sheet)));
    ticked.forEach((field, record) -> ticked(field, record, sheet, facts));
    return facts;
  }

  private Record topic(
      Constructor<? extends Record> record, List<FactField> fields, AnswerSheet sheet) {
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(fields.get(i), sheet);
    }
    return make(record, values);
  }

  private static void ticked(
      FactField field, Constructor<? extends Record> record, AnswerSheet sheet, List<Record> into) {
    if (sheet.get(field.item()).orElse(Answer.UNKNOWN) instanceof Answer.Codes codes) {
      for (String code : codes.ticked()) {
        field.constant(code).ifPresent(constant -> into.add(make(record, constant)));
      }
    }
  }

  private static Record make(Constructor<? extends Record> record, @Nullable Object... values) {
    try {
      return record.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the mapping was checked when the pack was read", e);
    }
  }

  private @Nullable Object value(FactField field, AnswerSheet sheet) {
    Item.PercentChange change = catalogue.item(field.item()).percentChange();
    if (change != null) {
      return sheet.change(change).value().stream()
          .findFirst()
          .map(Number::doubleValue)
          .orElse(null);
    }
    Answer answer = sheet.get(field.item()).orElse(null);
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Quantity number) {
      return field.type() == Integer.class
          ? (Object) number.value().intValueExact()
          : (Object) number.value().doubleValue();
    }
    Optional<Enum<?>> constant = Optional.empty();
    if (answer instanceof Answer.Code code) {
      constant = field.constant(code.code());
    } else if (answer instanceof Answer.Unknown) {
      constant = field.type().isEnum() ? field.constant(Item.UNKNOWN) : constant;
    }
    return constant.orElse(null);
  }
}
