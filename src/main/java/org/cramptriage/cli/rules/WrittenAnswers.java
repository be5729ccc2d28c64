package org.cramptriage.cli.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * Answers as they are written on a command line: {@code episode.pain-severity=9}, {@code
 * sign.numbness=foot-leg,saddle}, {@code sign.leg-cold=yes}.
 */
record WrittenAnswers(Catalogue catalogue) {

  /**
   * Reads answers.
   *
   * @throws UsageException with the first that cannot be read
   */
  Map<String, RawAnswer> read(List<String> written) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    for (String word : written) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        throw new UsageException(
            "\"" + word + "\" is not an answer; write item=value, for example sign.leg-cold=yes");
      }
      Item item = item(word.substring(0, equals).strip());
      if (answers.put(item.id(), value(item, word.substring(equals + 1).strip())) != null) {
        throw new UsageException(item.id() + " is answered twice; remove one");
      }
    }
    return answers;
  }

  private Item item(String id) {
    return catalogue
        .find(id)
        .orElseThrow(
            () -> {
              Optional<String> near = catalogue.nearestItem(id);
              return new UsageException(
                  "The questionnaire has no item \""
                      + id
                      + "\""
                      + near.map(n -> "; did you mean " + n + "?").orElse(".")
                      + " \"questionnaire\" lists all items.");
            });
  }

  private static RawAnswer value(Item item, String value) {
    if (item.type() == ItemType.DERIVED) {
      Item.PercentChange change = item.percentChange();
      String from = change == null ? "" : " from " + change.from() + " and " + change.to();
      throw new UsageException(item.id() + " is calculated" + from + "; answer these");
    }
    if (item.type() == ItemType.TEXT_LIST) {
      throw new UsageException(
          item.id() + ": no rule tests written text; answer the question with its codes instead");
    }
    if (value.equals(Item.UNKNOWN)) {
      return new RawAnswer.Text(value);
    }
    return switch (item.type()) {
      case BOOLEAN -> flag(item, value);
      case INTEGER, DECIMAL -> number(item, value);
      case MULTI_CHOICE ->
          new RawAnswer.Several(
              Arrays.stream(value.split(",", -1))
                  .map(code -> (RawAnswer) new RawAnswer.Text(code.strip()))
                  .toList());
      default -> new RawAnswer.Text(value);
    };
  }

  private static RawAnswer flag(Item item, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> new RawAnswer.Flag(true);
      case "no", "false" -> new RawAnswer.Flag(false);
      default ->
          throw new UsageException(item.id() + ": \"" + value + "\"; write yes, no or unknown");
    };
  }

  private static RawAnswer number(Item item, String value) {
    Optional<BigDecimal> number = PackNumber.parse(value);
    return new RawAnswer.Numeral(
        number.orElseThrow(
            () ->
                new UsageException(
                    item.id() + ": \"" + value + "\" is not a number; write digits or unknown")));
  }

  /** An answer as it would be written. */
  static String written(String item, RawAnswer answer) {
    return item + "=" + value(answer);
  }

  private static String value(RawAnswer answer) {
    if (answer instanceof RawAnswer.Flag flag) {
      return flag.value() ? "yes" : "no";
    }
    if (answer instanceof RawAnswer.Numeral number) {
      return number.value().toPlainString();
    }
    if (answer instanceof RawAnswer.Several several) {
      return several.values().stream().map(WrittenAnswers::value).collect(Collectors.joining(","));
    }
    return answer instanceof RawAnswer.Text text ? text.text() : "";
  }
}
