package org.cramptriage.fhir.response;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.jspecify.annotations.Nullable;

/** Converts an answer of a response to an answer to an item, or refuses it. */
final class AnswerDecoder {

  private static final String YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136";
  private static final RawAnswer ABSENT = new RawAnswer.Absent();
  private static final RawAnswer UNKNOWN = new RawAnswer.Text(Item.UNKNOWN);

  private final Refusals refusals;
  private final CodeDecoder codes;

  AnswerDecoder(Refusals refusals) {
    this.refusals = refusals;
    this.codes = new CodeDecoder(refusals);
  }

  /** The answer; absent if it was not given, null if it was refused. */
  @Nullable RawAnswer of(ItemOnForm form, GivenAnswer given) {
    AnswerValue value = given.value();
    if (value instanceof AnswerValue.Missing missing) {
      return missing(form, missing.reason(), given.place());
    }
    if (value instanceof AnswerValue.Coding coding && isAbsence(coding)) {
      return absence(form, coding, given);
    }
    if (value instanceof AnswerValue.Unfit) {
      return unfit(form, given, "");
    }
    return switch (form.item().type()) {
      case BOOLEAN -> yesNo(form, given);
      case INTEGER, DECIMAL -> number(form, given);
      case CHOICE, MULTI_CHOICE -> code(form, given);
      case TEXT_LIST -> line(form, given);
      case DERIVED -> unfit(form, given, "");
    };
  }

  private @Nullable RawAnswer refuse(
      ElementPath place, ItemOnForm form, String value, String expected) {
    refusals.add(place, form.item().id(), value, expected);
    return null;
  }

  private @Nullable RawAnswer unfit(ItemOnForm form, GivenAnswer given, String shown) {
    boolean noted =
        given.value() instanceof AnswerValue.Unfit
            && AnswerValueReader.READ.contains(given.field());
    return noted
        ? null
        : refuse(given.valuePlace(), form, shown, "expected " + expected(form.item()));
  }

  private static String expected(Item item) {
    return switch (item.type()) {
      case BOOLEAN -> "valueBoolean";
      case INTEGER -> "valueInteger" + quantity(item);
      case DECIMAL -> "valueDecimal" + quantity(item);
      case CHOICE, MULTI_CHOICE -> "valueCoding with one of: " + codes(item);
      case TEXT_LIST -> "valueString";
      case DERIVED -> "nothing: it is worked out, not asked";
    };
  }

  private static String quantity(Item item) {
    Item.Unit unit = item.unit();
    return unit == null ? "" : " in " + unit.label() + ", or valueQuantity with its unit";
  }

  private static String codes(Item item) {
    return String.join(", ", item.choices().keySet());
  }

  private static boolean isAbsence(AnswerValue.Coding coding) {
    return FhirNames.ABSENT_REASONS.equals(coding.system())
        || AbsentReason.NULL_FLAVORS.equals(coding.system());
  }

  private @Nullable RawAnswer absence(
      ItemOnForm form, AnswerValue.Coding coding, GivenAnswer given) {
    String code = coding.code() == null ? "" : coding.code();
    Optional<AbsentReason> reason =
        FhirNames.ABSENT_REASONS.equals(coding.system())
            ? AbsentReason.of(code)
            : AbsentReason.ofFlavor(code);
    return meaning(form, reason, given.valuePlace().element("code"), code);
  }

  private @Nullable RawAnswer missing(ItemOnForm form, String reason, ElementPath place) {
    return meaning(form, AbsentReason.of(reason), place, reason);
  }

  private @Nullable RawAnswer meaning(
      ItemOnForm form, Optional<AbsentReason> reason, ElementPath place, String code) {
    if (reason.isEmpty()) {
      return refuse(place, form, '"' + code + '"', "is not a FHIR data-absent-reason code");
    }
    return reason.get() == AbsentReason.UNKNOWN ? UNKNOWN : ABSENT;
  }

  private @Nullable RawAnswer yesNo(ItemOnForm form, GivenAnswer given) {
    if (given.value() instanceof AnswerValue.Flag flag) {
      return new RawAnswer.Flag(flag.yes());
    }
    if (given.value() instanceof AnswerValue.Coding coding && YES_NO.equals(coding.system())) {
      String code = String.valueOf(coding.code());
      if (code.equals("Y") || code.equals("N")) {
        return new RawAnswer.Flag(code.equals("Y"));
      }
    }
    return isUnknown(given.value()) ? UNKNOWN : unfit(form, given, shown(given.value()));
  }

  private static boolean isUnknown(AnswerValue value) {
    return value instanceof AnswerValue.Text text && text.text().equals(Item.UNKNOWN)
        || value instanceof AnswerValue.Coding coding
            && coding.system() == null
            && Item.UNKNOWN.equals(coding.code());
  }

  private static String shown(AnswerValue value) {
    if (value instanceof AnswerValue.Text text) {
      return '"' + text.text() + '"';
    }
    if (value instanceof AnswerValue.Flag flag) {
      return Boolean.toString(flag.yes());
    }
    if (value instanceof AnswerValue.Decimal decimal) {
      return decimal.number().toString();
    }
    return value instanceof AnswerValue.Coding coding && coding.code() != null
        ? '"' + coding.code() + '"'
        : "";
  }

  private @Nullable RawAnswer number(ItemOnForm form, GivenAnswer given) {
    if (given.value() instanceof AnswerValue.Decimal decimal) {
      return digits(form, decimal.number(), given.valuePlace());
    }
    if (given.value() instanceof AnswerValue.Quantity quantity) {
      return quantity(form, quantity, given.valuePlace());
    }
    return isUnknown(given.value()) ? UNKNOWN : unfit(form, given, shown(given.value()));
  }

  private @Nullable RawAnswer digits(ItemOnForm form, BigDecimal number, ElementPath place) {
    if (isTooLong(number)) {
      String why = "has more than " + AnswerCheck.MOST_DIGITS + " digits";
      return refuse(place, form, number.toString(), why);
    }
    if (form.item().type() == ItemType.INTEGER && number.stripTrailingZeros().scale() > 0) {
      return refuse(place, form, number.toString(), "expected a whole number");
    }
    return new RawAnswer.Numeral(number);
  }

  private @Nullable RawAnswer quantity(
      ItemOnForm form, AnswerValue.Quantity quantity, ElementPath place) {
    Item.Unit target = form.item().unit();
    String system = quantity.system();
    if (target == null || system != null && !system.equals(FhirNames.UCUM)) {
      String expected = target == null ? "no quantity" : FhirNames.UCUM;
      return refuse(place.element("system"), form, String.valueOf(system), "expected " + expected);
    }
    if (isTooLong(quantity.number())) {
      return digits(form, quantity.number(), place.element("value"));
    }
    boolean inWords = system == null && target.label().equals(quantity.unit());
    String written = quantity.code() == null && system == null ? quantity.unit() : quantity.code();
    String unit = inWords ? target.code() : written;
    String taken = String.join(", ", UnitConversion.taken(target.code()));
    if (unit == null) {
      return refuse(place.element("code"), form, "", "the unit is missing; units: " + taken);
    }
    String words = quantity.unit();
    if (words != null && UnitConversion.isAnother(words, unit, target.code())) {
      return refuse(
          place.element("unit"), form, '"' + words + '"', "does not match the code " + unit);
    }
    Optional<BigDecimal> number = UnitConversion.of(quantity.number(), unit, target.code());
    return number.isPresent()
        ? digits(form, number.get(), place.element("value"))
        : refuse(place.element("code"), form, '"' + unit + '"', "expected one of: " + taken);
  }

  private static boolean isTooLong(BigDecimal number) {
    return Double.isInfinite(number.doubleValue())
        || number.precision() > AnswerCheck.MOST_DIGITS
        || number.scale() > AnswerCheck.MOST_DIGITS;
  }

  private @Nullable RawAnswer code(ItemOnForm form, GivenAnswer given) {
    if (given.value() instanceof AnswerValue.Coding coding) {
      return codes.coding(form, coding, given.valuePlace());
    }
    if (given.value() instanceof AnswerValue.Text text) {
      return codes.words(form, text.text(), given.valuePlace());
    }
    return unfit(form, given, shown(given.value()));
  }

  private @Nullable RawAnswer line(ItemOnForm form, GivenAnswer given) {
    String text = null;
    if (given.value() instanceof AnswerValue.Text line) {
      text = line.text();
    } else if (given.value() instanceof AnswerValue.Coding coding) {
      text = coding.display();
    }
    if (text == null) {
      return unfit(form, given, shown(given.value()));
    }
    if (text.length() > AnswerCheck.LONGEST_LINE) {
      String why = "is longer than " + AnswerCheck.LONGEST_LINE + " characters";
      return refuse(given.valuePlace(), form, '"' + text + '"', why);
    }
    return new RawAnswer.Text(text);
  }

  /** Combines the answers to an item that accepts several. */
  static RawAnswer several(List<RawAnswer> values) {
    boolean nothingKnown = values.stream().allMatch(UNKNOWN::equals);
    return nothingKnown ? UNKNOWN : new RawAnswer.Several(values);
  }
}
