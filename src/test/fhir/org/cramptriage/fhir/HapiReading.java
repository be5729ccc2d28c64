package org.cramptriage.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** What a response says, read with HAPI's parser and model: an independent second reader. */
final class HapiReading {

  private static final RawAnswer UNKNOWN = new RawAnswer.Text(Item.UNKNOWN);

  private final RulePack pack;
  private final Map<String, List<RawAnswer>> answers = new LinkedHashMap<>();

  private HapiReading(RulePack pack) {
    this.pack = pack;
  }

  static Map<String, RawAnswer> of(RulePack pack, String json) {
    HapiReading reading = new HapiReading(pack);
    reading.items(
        Validator.R4.newJsonParser().parseResource(QuestionnaireResponse.class, json).getItem());
    Map<String, RawAnswer> all = new LinkedHashMap<>();
    reading.answers.forEach((id, values) -> all.put(id, joined(pack.catalogue().item(id), values)));
    return all;
  }

  private static RawAnswer joined(Item item, List<RawAnswer> values) {
    boolean several = item.type() == ItemType.MULTI_CHOICE || item.type() == ItemType.TEXT_LIST;
    return several && !values.stream().allMatch(UNKNOWN::equals)
        ? new RawAnswer.Several(values)
        : values.get(0);
  }

  private void items(List<QuestionnaireResponse.QuestionnaireResponseItemComponent> items) {
    for (var item : items) {
      for (var answer : item.getAnswer()) {
        Item of = pack.catalogue().item(item.getLinkId());
        answers.computeIfAbsent(of.id(), id -> new ArrayList<>()).add(answer(of, answer.getValue()));
        items(answer.getItem());
      }
      items(item.getItem());
    }
  }

  private static RawAnswer answer(Item item, Type value) {
    if (value == null || !value.hasPrimitiveValue() && value.isPrimitive()) {
      return UNKNOWN;
    }
    if (value instanceof Coding coding) {
      return FhirNames.ABSENT_REASONS.equals(coding.getSystem())
              || !coding.hasCode() && !coding.hasDisplay()
          ? UNKNOWN
          : new RawAnswer.Text(coding.hasCode() ? coding.getCode() : code(item, coding.getDisplay()));
    }
    if (value instanceof BooleanType flag) {
      return new RawAnswer.Flag(flag.getValue());
    }
    if (value instanceof IntegerType number) {
      return new RawAnswer.Numeral(BigDecimal.valueOf(number.getValue()));
    }
    if (value instanceof DecimalType number) {
      return new RawAnswer.Numeral(number.getValue());
    }
    if (value instanceof Quantity quantity) {
      return new RawAnswer.Numeral(quantity.getValue());
    }
    String text = ((StringType) value).getValue();
    return new RawAnswer.Text(item.type().isCoded() ? code(item, text) : text);
  }

  private static String code(Item item, String words) {
    for (Map.Entry<String, String> choice : item.choices().entrySet()) {
      if (choice.getValue().toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT))) {
        return choice.getKey();
      }
    }
    return words.equalsIgnoreCase("I don't know") ? Item.UNKNOWN : words;
  }
}
