package org.cramptriage.cli.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;

/** The reply that was typed to a question of the interview. */
sealed interface Reply {

  /** An answer. */
  record Given(RawAnswer answer, String note) implements Reply {}

  /** A request instead of an answer. */
  record Wish(Kind kind) implements Reply {}

  /** A reply that cannot be understood, with a hint. */
  record Unclear(String advice) implements Reply {}

  /** The requests that may be made instead of answering. */
  enum Kind {
    BACK,
    SKIP,
    WHY,
    QUIT
  }

  /** The words for requests. */
  Map<String, Kind> WISHES =
      Map.of(
          "b", Kind.BACK, "back", Kind.BACK, "s", Kind.SKIP, "skip", Kind.SKIP, "w", Kind.WHY,
          "why", Kind.WHY, "?", Kind.WHY, "q", Kind.QUIT, "quit", Kind.QUIT);

  /** Parses the reply. */
  static Reply of(String typed, Item item, RulePack pack) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    Kind wish = WISHES.get(word);
    if (wish != null) {
      return new Wish(wish);
    }
    if (Set.of("u", "unknown", "i don't know", "don't know").contains(word)) {
      return new Given(new RawAnswer.Text(Item.UNKNOWN), "");
    }
    Optional<String> said = saidInWords(word, item);
    if (said.isPresent()) {
      RawAnswer code = new RawAnswer.Text(said.get());
      boolean several = item.type() == ItemType.MULTI_CHOICE;
      return new Given(
          several ? new RawAnswer.Several(List.of(code)) : code,
          "Read as: " + item.label(said.get()));
    }
    return switch (item.type()) {
      case BOOLEAN -> yesNo(word);
      case INTEGER, DECIMAL -> number(word, item);
      case CHOICE -> choice(word, item);
      default -> several(word, item, pack);
    };
  }

  /** The choice whose label was typed, or the choice for a plain yes or no. */
  private static Optional<String> saidInWords(String word, Item item) {
    if (!item.type().isCoded()) {
      return Optional.empty();
    }
    String said = Map.of("n", "no", "y", "yes").getOrDefault(word, word);
    return codes(item).stream()
        .filter(
            code ->
                said.equals(item.label(code).toLowerCase(Locale.ROOT))
                    || (said.equals("no") && code.equals(Item.NONE)))
        .findFirst();
  }

  private static Reply yesNo(String word) {
    return switch (word) {
      case "y", "yes" -> new Given(new RawAnswer.Flag(true), "");
      case "n", "no" -> new Given(new RawAnswer.Flag(false), "");
      default -> new Unclear("Please answer y (yes), n (no) or u (I don't know).");
    };
  }

  private static Reply number(String word, Item item) {
    if (!word.matches("\\d{1,6}([.,]\\d{1,3})?")) {
      return new Unclear("Please type a number" + unit(item) + ", or u (I don't know).");
    }
    BigDecimal value = new BigDecimal(word.replace(',', '.'));
    boolean whole = item.type() == ItemType.INTEGER;
    Item.Range range = item.range();
    if (whole && value.stripTrailingZeros().scale() > 0) {
      return new Unclear("Please type a whole number" + unit(item) + ".");
    }
    if (range != null && !range.holds(value)) {
      String text = "That is not plausible%s: please type a number from %s to %s, or u.";
      return new Unclear(
          text.formatted(unit(item), range.from().toPlainString(), range.to().toPlainString()));
    }
    return new Given(new RawAnswer.Numeral(value), "");
  }

  private static String unit(Item item) {
    Item.Unit unit = item.unit();
    return unit == null ? "" : " (" + unit.label() + ")";
  }

  /** The codes in the order of their numbers; "not known" has its own letter. */
  static List<String> codes(Item item) {
    return item.offered().keySet().stream().filter(code -> !code.equals(Item.UNKNOWN)).toList();
  }

  private static Reply choice(String word, Item item) {
    List<String> codes = codes(item);
    if (word.matches("\\d{1,3}")) {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= codes.size()) {
        return new Given(new RawAnswer.Text(codes.get(number - 1)), "");
      }
    }
    return new Unclear("Please type a number from 1 to " + codes.size() + ", or u (I don't know).");
  }

  private static Reply several(String word, Item item, RulePack pack) {
    List<String> codes = codes(item);
    Set<String> ticked = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    for (String part : word.split("[,;]|(?<=\\d)\\s+(?=\\d)", -1)) {
      String one = part.strip();
      boolean number = one.matches("\\d{1,3}");
      if (number && Integer.parseInt(one) >= 1 && Integer.parseInt(one) <= codes.size()) {
        ticked.add(codes.get(Integer.parseInt(one) - 1));
      } else if (number || !item.id().equals(pack.item(Role.MEDICINES)) || one.isEmpty()) {
        return new Unclear(
            "Please type numbers from 1 to "
                + codes.size()
                + ", separated by commas, or u (I don't know).");
      } else {
        MedicineReading reading = pack.vocabulary().read(one);
        if (!reading.exact()) {
          return new Unclear(
              "\""
                  + part.strip()
                  + "\" could not be recognised reliably; please choose its kind by number, or u.");
        }
        ticked.addAll(reading.classes());
        notes.add(one + " is read as: " + kinds(item, reading));
      }
    }
    List<RawAnswer> answers = new ArrayList<>();
    ticked.forEach(code -> answers.add(new RawAnswer.Text(code)));
    return new Given(new RawAnswer.Several(answers), String.join("\n", notes));
  }

  private static String kinds(Item item, MedicineReading reading) {
    return String.join("; ", reading.classes().stream().map(item::label).toList());
  }
}
