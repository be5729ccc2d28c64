package org.cramptriage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;

/**
 * Seeded random answer sheets over the whole catalogue: calm ones, dangerous ones, half-answered
 * ones.
 */
public final class RandomSheets {

  /** What a healthy adult with plain night cramps says, where "no" or "none" is not the answer. */
  private static final Map<String, Object> CALM =
      Map.ofEntries(
          Map.entry("person.age-years", 45),
          Map.entry("person.sex-at-birth", "female"),
          Map.entry("person.pregnancy-status", "not-pregnant"),
          Map.entry("person.pregnancy-weeks", 12),
          Map.entry("episode.duration-minutes", 3),
          Map.entry("episode.pain-severity", 4),
          Map.entry("episode.count-last-4-weeks", 1),
          Map.entry("episode.onset", "long"),
          Map.entry("episode.trend", "same"),
          Map.entry("episode.subsides", "always"),
          Map.entry("episode.worse-day-by-day", "no"),
          Map.entry("episode.eased-by-hanging-down", "no"),
          Map.entry("sign.nearly-fainted", "no"),
          Map.entry("history.dialysis-missed", "no"),
          Map.entry("history.bleeding-in-pregnancy", "no"),
          Map.entry("lifestyle.fluids-litres", 2),
          Map.entry("lifestyle.alcohol-drinks-per-week", 0),
          Map.entry("lifestyle.exercise-minutes-this-week", 100),
          Map.entry("lifestyle.exercise-minutes-last-week", 100),
          Map.entry("lifestyle.sitting-hours", 5),
          Map.entry("lifestyle.standing-hours", 2));

  private final RulePack pack;
  private final Random random;
  private final Map<String, List<BigDecimal>> limits = new HashMap<>();

  /** Sheets for this pack; the same seed gives the same sheets. */
  public RandomSheets(RulePack pack, long seed) {
    this.pack = pack;
    this.random = new Random(seed);
  }

  /** A questionnaire of these answers. */
  public static Questionnaire of(Map<String, RawAnswer> answers) {
    return new Questionnaire(new RecordId("r", false), answers, List.of());
  }

  /** An answer as it stands in a file. */
  public static String json(RawAnswer answer) {
    if (answer instanceof RawAnswer.Several several) {
      return several.values().stream()
          .map(RandomSheets::json)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (answer instanceof RawAnswer.Numeral number) {
      return number.value().toPlainString();
    }
    return answer instanceof RawAnswer.Flag flag
        ? Boolean.toString(flag.value())
        : '"' + ((RawAnswer.Text) answer).text() + '"';
  }

  /** The next sheet; questions that are not due may be answered all the same. */
  public Map<String, RawAnswer> next() {
    double risk = List.of(0.0, 0.02, 0.1, 0.4, 1.0).get(random.nextInt(5));
    double answered = List.of(1.0, 0.95, 0.6).get(random.nextInt(3));
    double unknown = random.nextInt(3) == 0 ? 0.1 : 0;
    Map<String, RawAnswer> sheet = new LinkedHashMap<>();
    for (Item item : pack.catalogue().items()) {
      if (item.type() != ItemType.DERIVED
          && item.type() != ItemType.TEXT_LIST
          && random.nextDouble() < answered) {
        boolean knows = random.nextDouble() >= unknown;
        sheet.put(item.id(), knows ? answer(item, risk) : new RawAnswer.Text(Item.UNKNOWN));
      }
    }
    return sheet;
  }

  /** The next sheet without an answer to a question that is not due. */
  public Map<String, RawAnswer> nextWithoutClash() {
    return withoutClash(next());
  }

  /** The sheet without the answers to questions that are not due. */
  public Map<String, RawAnswer> withoutClash(Map<String, RawAnswer> sheet) {
    Map<String, RawAnswer> kept = new LinkedHashMap<>(sheet);
    boolean changed = true;
    while (changed) {
      var reading = pack.reading(sheet(kept));
      changed = kept.keySet().removeIf(item -> reading.asked(item) == Truth.FALSE);
    }
    return kept;
  }

  /** The sheet as checked answers. */
  public AnswerSheet sheet(Map<String, RawAnswer> answers) {
    return AnswerCheck.check(pack.catalogue(), of(answers)).sheet();
  }

  private RawAnswer answer(Item item, double risk) {
    boolean wild = random.nextDouble() < risk;
    return switch (item.type()) {
      case BOOLEAN -> new RawAnswer.Flag(wild && random.nextBoolean());
      case INTEGER, DECIMAL -> new RawAnswer.Numeral(number(item, wild));
      case CHOICE -> new RawAnswer.Text(code(item, wild));
      default -> codes(item, wild);
    };
  }

  private BigDecimal number(Item item, boolean wild) {
    if (!wild && CALM.get(item.id()) instanceof Integer calm) {
      return BigDecimal.valueOf(calm);
    }
    List<BigDecimal> limits = limits(item);
    int highest = Math.min(200, java.util.Objects.requireNonNull(item.range()).to().intValue());
    if (limits.isEmpty() || random.nextInt(3) == 0) {
      return BigDecimal.valueOf(random.nextInt(highest + 1));
    }
    BigDecimal near = limits.get(random.nextInt(limits.size()));
    BigDecimal step = item.type() == ItemType.DECIMAL ? new BigDecimal("0.1") : BigDecimal.ONE;
    return near.add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L))).max(BigDecimal.ZERO);
  }

  private List<BigDecimal> limits(Item item) {
    return limits.computeIfAbsent(
        item.id(),
        id ->
            pack.rules().stream()
                .flatMap(rule -> rule.condition().tests())
                .filter(test -> test.item().equals(id))
                .map(test -> ((org.cramptriage.pack.model.Condition.Compare) test).limit())
                .distinct()
                .sorted()
                .toList());
  }

  private String code(Item item, boolean wild) {
    List<String> codes = new ArrayList<>(item.choices().keySet());
    return wild
        ? codes.get(random.nextInt(codes.size()))
        : String.valueOf(CALM.getOrDefault(item.id(), codes.get(0)));
  }

  private RawAnswer codes(Item item, boolean wild) {
    List<String> codes = new ArrayList<>(item.choices().keySet());
    if (!wild) {
      return new RawAnswer.Several(List.of(new RawAnswer.Text(codes.get(0))));
    }
    Collections.shuffle(codes, random);
    List<RawAnswer> ticked = new ArrayList<>();
    codes
        .subList(0, 1 + random.nextInt(Math.min(4, codes.size())))
        .forEach(code -> ticked.add(new RawAnswer.Text(code)));
    return new RawAnswer.Several(ticked);
  }

  /** The generator behind the sheets, for choices of the test itself. */
  public Random random() {
    return random;
  }
}
