package org.cramptriage.bench.peers;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cramptriage.pack.FactFields;
import org.cramptriage.pack.FactFields.FactField;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** The pack's user facts of a sheet, as anybody would make them who embeds the rules in Drools. */
final class UserFacts {

  private final Catalogue catalogue;
  private final FactFields fields;

  UserFacts(Catalogue catalogue, FactFields fields) {
    this.catalogue = catalogue;
    this.fields = fields;
  }

  List<Object> of(AnswerSheet sheet) {
    List<Object> facts = new ArrayList<>();
    for (Class<? extends Record> topic : fields.topics()) {
      Object[] values = fields.fieldsOf(topic).stream().map(f -> value(f, sheet)).toArray();
      facts.add(make(topic, values));
    }
    for (FactField field : fields.ticked()) {
      if (sheet.all().get(field.item()) instanceof Answer.Codes codes) {
        codes.ticked().stream()
            .flatMap(code -> field.constant(code).stream())
            .forEach(constant -> facts.add(make(field.fact(), constant)));
      }
    }
    return facts;
  }

  private static Object make(Class<? extends Record> fact, @Nullable Object... values) {
    Class<?>[] types =
        Arrays.stream(fact.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = fact.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the pack's facts are public records", e);
    }
  }

  private @Nullable Object value(FactField field, AnswerSheet sheet) {
    Item.PercentChange change = catalogue.item(field.item()).percentChange();
    if (change != null) {
      return sheet.change(change).value().stream().map(Number::doubleValue).findAny().orElse(null);
    }
    Answer answer = sheet.all().get(field.item());
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Quantity number) {
      boolean whole = field.type() == Integer.class;
      return whole ? (Object) number.value().intValueExact() : number.value().doubleValue();
    }
    if (answer instanceof Answer.Code code) {
      return field.constant(code.code()).orElse(null);
    }
    boolean unknown = answer instanceof Answer.Unknown && field.type().isEnum();
    return unknown ? field.constant(Item.UNKNOWN).orElse(null) : null;
  }
}
