package org.cramptriage.questionnaire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Validates a questionnaire against the catalogue and reports every problem at once. */
public final class AnswerCheck {

  /** The most characters of one line of text. */
  public static final int LONGEST_LINE = 1_000;

  /** The most values of one list; the longest list of codes has 63. */
  public static final int MOST_VALUES = 200;

  private static final String BROKEN_TEXT =
      "is not valid Unicode: it contains half of a surrogate pair; write the whole character";

  /** The most digits of a number, and the most of them behind the point. */
  public static final int MOST_DIGITS = 15;

  private static final int MOST_SUGGESTIONS = 200;

  private final Catalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  private AnswerCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A questionnaire that passed.
   *
   * @param sheet the valid answers
   * @param warnings unusual answers that were accepted, in catalogue order
   */
  public record Checked(AnswerSheet sheet, List<Warning> warnings) {
    /** Defensive copy. */
    public Checked {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Checks a questionnaire.
   *
   * @throws InvalidQuestionnaireException with every reason
   */
  public static Checked check(Catalogue catalogue, Questionnaire questionnaire) {
    AnswerCheck check = new AnswerCheck(catalogue);
    check.all(questionnaire);
    if (!check.problems.isEmpty()) {
      throw new InvalidQuestionnaireException(check.problems);
    }
    return new Checked(new AnswerSheet(check.answers), check.warnings);
  }

  /** All problems of a questionnaire; empty if it is valid. */
  static List<Problem> problems(Catalogue catalogue, Questionnaire questionnaire) {
    AnswerCheck check = new AnswerCheck(catalogue);
    check.all(questionnaire);
    return check.problems;
  }

  private void all(Questionnaire questionnaire) {
    if (!isUnicode(questionnaire.id().text())) {
      refuse("id", questionnaire.id().text(), BROKEN_TEXT);
    }
    unknownItems(questionnaire);
    for (Item item : catalogue.items()) {
      RawAnswer raw = questionnaire.answers().get(item.id());
      if (raw != null) {
        Answer answer = answer(item, raw);
        if (answer != null) {
          answers.put(item.id(), answer);
        }
      }
    }
  }

  /** Whether a text has no unpaired surrogate, so that it can be encoded as UTF-8. */
  public static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
      }
    }
    return true;
  }

  private void unknownItems(Questionnaire questionnaire) {
    for (Map.Entry<String, RawAnswer> entry : questionnaire.answers().entrySet()) {
      if (catalogue.find(entry.getKey()).isEmpty()) {
        // Looking for a near name takes time, and a record with hundreds of unknown items is not a
        // typing mistake.
        boolean slip = problems.size() < MOST_SUGGESTIONS;
        String hint =
            (slip ? catalogue.nearestItem(entry.getKey()) : Optional.<String>empty())
                .map(n -> "; did you mean " + n + "?")
                .orElse("");
        refuse(
            entry.getKey(), entry.getValue().shown(), "the questionnaire has no such item" + hint);
      }
    }
  }

  private @Nullable Answer answer(Item item, RawAnswer raw) {
    if (raw instanceof RawAnswer.Absent) {
      return null;
    }
    if (item.type() != ItemType.DERIVED
        && raw instanceof RawAnswer.Text text
        && text.text().equals(Item.UNKNOWN)) {
      return Answer.UNKNOWN;
    }
    if (raw instanceof RawAnswer.Several several && several.values().size() > MOST_VALUES) {
      String expected = "expected at most %d values, found %d";
      refuse(item.id(), raw.shown(), expected.formatted(MOST_VALUES, several.values().size()));
      return null;
    }
    return switch (item.type()) {
      case BOOLEAN -> yesNo(item, raw);
      case INTEGER, DECIMAL -> number(item, raw);
      case CHOICE -> choice(item, raw);
      case MULTI_CHOICE -> codes(item, raw);
      case TEXT_LIST -> texts(item, raw);
      case DERIVED -> misfit(item, raw, "");
    };
  }

  private @Nullable Answer yesNo(Item item, RawAnswer raw) {
    return raw instanceof RawAnswer.Flag flag
        ? new Answer.YesNo(flag.value())
        : misfit(item, raw, " (without quotes)");
  }

  private @Nullable Answer number(Item item, RawAnswer raw) {
    if (!(raw instanceof RawAnswer.Numeral number)) {
      return misfit(item, raw, " without quotes" + unit(item));
    }
    BigDecimal value = number.value();
    if (Double.isInfinite(value.doubleValue())
        || value.precision() > MOST_DIGITS
        || value.scale() > MOST_DIGITS) {
      return misfit(item, raw, " of at most " + MOST_DIGITS + " digits" + unit(item));
    }
    value = value.stripTrailingZeros();
    if (item.type() == ItemType.INTEGER && value.scale() > 0) {
      return misfit(item, raw, unit(item));
    }
    Item.Range range = item.range();
    if (range != null && !range.holds(value)) {
      String text = "%s is outside %s to %s; treated as not answered";
      warn(item, text.formatted(raw.shown(), range.from(), range.to()));
      return null;
    }
    return new Answer.Quantity(value);
  }

  private static String unit(Item item) {
    Item.Unit unit = item.unit();
    return unit == null ? "" : ", in " + unit.label();
  }

  private @Nullable Answer choice(Item item, RawAnswer raw) {
    if (raw instanceof RawAnswer.Text text && known(item, text.text())) {
      return new Answer.Code(text.text());
    }
    return misfit(item, raw, codesOf(item, raw));
  }

  private @Nullable Answer codes(Item item, RawAnswer raw) {
    if (!(raw instanceof RawAnswer.Several several)) {
      return misfit(item, raw, codesOf(item, raw));
    }
    Set<String> written = new TreeSet<>();
    int before = problems.size();
    for (RawAnswer value : several.values()) {
      if (value instanceof RawAnswer.Text text
          && (known(item, text.text()) || text.text().equals(Item.UNKNOWN))) {
        written.add(text.text());
      } else {
        misfit(item, value, codesOf(item, value));
      }
    }
    return problems.size() > before ? null : ticked(item, written);
  }

  private Answer ticked(Item item, Set<String> written) {
    boolean alsoUnknown = written.remove(Item.UNKNOWN);
    if (written.contains(Item.NONE) && (written.size() > 1 || alsoUnknown)) {
      warn(item, "\"none\" was given with other answers; \"none\" is ignored");
      written.remove(Item.NONE);
    }
    List<String> inOrder = item.choices().keySet().stream().filter(written::contains).toList();
    return inOrder.isEmpty() ? Answer.UNKNOWN : new Answer.Codes(inOrder, alsoUnknown);
  }

  private @Nullable Answer texts(Item item, RawAnswer raw) {
    if (!(raw instanceof RawAnswer.Several several)) {
      return misfit(item, raw, ", for example [\"Lipitor 20 mg\"]");
    }
    List<String> lines = new ArrayList<>();
    for (RawAnswer value : several.values()) {
      if (value instanceof RawAnswer.Text text && !isUnicode(text.text())) {
        refuse(item.id(), value.shown(), BROKEN_TEXT);
      } else if (value instanceof RawAnswer.Text text && text.text().length() <= LONGEST_LINE) {
        if (!text.text().isBlank()) {
          lines.add(text.text());
        }
      } else {
        misfit(item, value, " of at most " + LONGEST_LINE + " characters each");
      }
    }
    return lines.isEmpty() ? null : new Answer.Texts(lines);
  }

  private static boolean known(Item item, String code) {
    return item.choices().containsKey(code);
  }

  private static String codesOf(Item item, RawAnswer raw) {
    String all = " (codes: " + String.join(", ", item.choices().keySet()) + ")";
    if (!(raw instanceof RawAnswer.Text text)) {
      return all;
    }
    Optional<String> near = Spelling.nearest(text.text(), item.choices().keySet());
    String hint =
        known(item, text.text())
            ? "; write [\"" + text.text() + "\"]"
            : near.map(n -> "; did you mean " + n + "?").orElse("");
    return hint + all;
  }

  private @Nullable Answer misfit(Item item, RawAnswer raw, String more) {
    refuse(item.id(), raw.shown(), "expected " + item.type().expected() + more);
    return null;
  }

  private void refuse(String item, String value, String expected) {
    problems.add(Problem.of(item, value, expected));
  }

  private void warn(Item item, String text) {
    warnings.add(new Warning(item.id(), text));
  }
}
