package org.cramptriage.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;

/** For each question an answer that no finding tests for, where there is one. */
public final class HarmlessAnswers {

  private HarmlessAnswers() {}

  /** The answers by link id, in the order of the questionnaire. */
  public static Map<String, RawAnswer> of(RulePack pack) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    for (Item item : pack.catalogue().items()) {
      harmless(pack, item).ifPresent(answer -> answers.put(item.id(), answer));
    }
    return answers;
  }

  private static ThreeValued reading(RulePack pack, Map<String, RawAnswer> answers) {
    Questionnaire sheet = new Questionnaire(new RecordId("one", false), answers, List.of());
    return pack.reading(AnswerCheck.check(pack.catalogue(), sheet).sheet());
  }

  /** An answer to an item for which no test of any finding holds, if there is one. */
  private static Optional<RawAnswer> harmless(RulePack pack, Item item) {
    List<Condition.Test> tests =
        pack.findings().stream()
            .map(Rule::condition)
            .flatMap(c -> Stream.concat(Stream.of(c), signs(pack, c)))
            .flatMap(Condition::tests)
            .filter(test -> test.item().equals(item.id()))
            .toList();
    return candidates(item)
        .filter(
            answer -> {
              ThreeValued reading = reading(pack, Map.of(item.id(), answer));
              return tests.stream().allMatch(test -> reading.of(test) == Truth.FALSE);
            })
        .findFirst();
  }

  private static Stream<Condition> signs(RulePack pack, Condition condition) {
    return pack.signsOf(condition).stream().map(Rule::condition);
  }

  private static Stream<RawAnswer> candidates(Item item) {
    List<String> codes = new ArrayList<>(item.offered().keySet());
    codes.remove(Item.UNKNOWN);
    return switch (item.type()) {
      case BOOLEAN -> Stream.of(new RawAnswer.Flag(false));
      case CHOICE -> codes.stream().map(RawAnswer.Text::new);
      case MULTI_CHOICE ->
          codes.stream().map(code -> new RawAnswer.Several(List.of(new RawAnswer.Text(code))));
      case INTEGER, DECIMAL ->
          Stream.of(0, 1, 2, 5, 10, 12, 16, 20, 30, 45)
              .map(BigDecimal::valueOf)
              .filter(v -> item.range() == null || item.range().holds(v))
              .map(RawAnswer.Numeral::new);
      default -> Stream.empty();
    };
  }
}
