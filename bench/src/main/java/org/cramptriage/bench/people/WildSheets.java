package org.cramptriage.bench.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * Sheets of no plausible person, to find differences between engines: any code, numbers at the
 * limits of rules, much left out, much unknown.
 */
final class WildSheets {

  private static final double ANSWERED = 0.8;
  private static final double UNKNOWN = 0.1;
  private static final int MOST_CODES = 4;

  private final RulePack pack;
  private final SplittableRandom random;
  private final Map<String, List<BigDecimal>> limits = new LinkedHashMap<>();

  WildSheets(RulePack pack, long seed) {
    this.pack = pack;
    this.random = new SplittableRandom(seed);
    pack.rules().stream()
        .flatMap(rule -> rule.condition().tests())
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .forEach(c -> limits.computeIfAbsent(c.item(), i -> new ArrayList<>()).add(c.limit()));
  }

  AnswerSheet next() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    double answered = random.nextDouble() < 0.3 ? 1 : ANSWERED * random.nextDouble();
    for (Item item : pack.catalogue().items()) {
      if (item.type() != ItemType.DERIVED
          && item.type() != ItemType.TEXT_LIST
          && random.nextDouble() < answered) {
        answers.put(item.id(), random.nextDouble() < UNKNOWN ? Answer.UNKNOWN : answer(item));
      }
    }
    return new AnswerSheet(answers);
  }

  private Answer answer(Item item) {
    List<String> codes = codes(item);
    return switch (item.type()) {
      case BOOLEAN -> new Answer.YesNo(random.nextBoolean());
      case CHOICE -> new Answer.Code(codes.get(random.nextInt(codes.size())));
      case MULTI_CHOICE -> several(codes);
      default -> new Answer.Quantity(number(item));
    };
  }

  private static List<String> codes(Item item) {
    return item.choices().keySet().stream().filter(code -> !code.equals(Item.UNKNOWN)).toList();
  }

  private Answer several(List<String> codes) {
    int wanted = 1 + random.nextInt(Math.min(MOST_CODES, codes.size()));
    List<String> ticked =
        random
            .ints(wanted, 0, codes.size())
            .distinct()
            .mapToObj(codes::get)
            .sorted(Comparator.comparing(codes::indexOf))
            .toList();
    boolean none = ticked.contains(Item.NONE);
    return none
        ? new Answer.Codes(List.of(Item.NONE), false)
        : new Answer.Codes(ticked, random.nextDouble() < UNKNOWN);
  }

  private BigDecimal number(Item item) {
    List<BigDecimal> near = limits.getOrDefault(item.id(), List.of());
    BigDecimal to = item.range().to();
    if (near.isEmpty() || random.nextInt(3) == 0) {
      return BigDecimal.valueOf(random.nextInt(1 + Math.min(to.intValue(), 200)));
    }
    BigDecimal step = item.type() == ItemType.DECIMAL ? new BigDecimal("0.1") : BigDecimal.ONE;
    BigDecimal off = step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L));
    return near.get(random.nextInt(near.size())).add(off).max(item.range().from()).min(to);
  }
}
