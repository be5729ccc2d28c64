package org.cramptriage.review.near;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.jspecify.annotations.Nullable;

/** One rule read over given answers, and the fewest answers that would change the outcome. */
public final class RuleTrial {

  /** More answers than this at a time are no small change. */
  private static final int MOST_CHANGED = 3;

  /** So many people are tried; a few seconds at most. */
  private static final int MOST_TRIED = 60_000;

  private final RulePack pack;
  private final Rule rule;
  private final Map<String, RawAnswer> answers;
  private final AnswerCheck.Checked checked;
  private final ThreeValued reading;
  private int tried;

  /**
   * Reads a rule.
   *
   * @param answers by item
   * @throws InvalidQuestionnaireException if an answer does not fit its item
   */
  public RuleTrial(RulePack pack, Rule rule, Map<String, RawAnswer> answers) {
    this.pack = pack;
    this.rule = rule;
    this.answers = answers;
    this.checked = check(answers);
    this.reading = pack.reading(checked.sheet());
  }

  /** A part of the condition that has no parts. */
  public record Part(Condition condition, Truth truth) {}

  private AnswerCheck.Checked check(Map<String, RawAnswer> given) {
    return AnswerCheck.check(
        pack.catalogue(), new Questionnaire(new RecordId("try", false), given, List.of()));
  }

  /** What is unusual about the answers. */
  public List<String> warnings() {
    return checked.warnings().stream().map(w -> w.item() + ": " + w.text()).toList();
  }

  public Truth truth() {
    return reading.of(rule.condition());
  }

  /** Each test of the rule, and each finding that it names, in reading order. */
  public List<Part> parts() {
    return rule.condition()
        .walk()
        .filter(c -> c instanceof Condition.Test || c instanceof Condition.HasFinding)
        .distinct()
        .map(c -> new Part(c, reading.of(c)))
        .toList();
  }

  /** The items whose answers are missing, if it is not known whether the rule holds. */
  public List<String> open() {
    return List.copyOf(reading.undecided(rule.condition()));
  }

  /**
   * The fewest answers with which the outcome would be this one.
   *
   * @return empty if no change of a few answers was found
   */
  public Optional<Map<String, RawAnswer>> change(Truth wanted) {
    List<String> items = List.copyOf(items(rule.condition(), new LinkedHashSet<>()));
    tried = 0;
    for (int most = 1; most <= MOST_CHANGED; most++) {
      Optional<Map<String, RawAnswer>> found =
          change(wanted, items, 0, most, new LinkedHashMap<>());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Map<String, RawAnswer>> change(
      Truth wanted, List<String> items, int from, int left, Map<String, RawAnswer> changed) {
    if (left == 0) {
      return isReached(wanted, changed)
          ? Optional.of(new LinkedHashMap<>(changed))
          : Optional.empty();
    }
    for (int i = from; i < items.size() && tried < MOST_TRIED; i++) {
      String item = items.get(i);
      for (RawAnswer other : others(pack.catalogue().item(item))) {
        changed.put(item, other);
        Optional<Map<String, RawAnswer>> found = change(wanted, items, i + 1, left - 1, changed);
        changed.remove(item);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isReached(Truth wanted, Map<String, RawAnswer> changed) {
    tried++;
    Map<String, RawAnswer> all = new LinkedHashMap<>(answers);
    all.putAll(changed);
    ThreeValued other = pack.reading(check(all).sheet());
    return other.of(rule.condition()) == wanted
        && changed.keySet().stream().noneMatch(item -> other.asked(item) == Truth.FALSE);
  }

  /** The items that the condition tests, through findings. */
  private Set<String> items(Condition condition, Set<String> seen) {
    Set<String> items = new LinkedHashSet<>();
    condition.tests().map(Condition.Test::item).flatMap(this::asked).forEach(items::add);
    for (String finding : condition.findings().toList()) {
      if (seen.add(finding)) {
        items.addAll(items(pack.condition(finding), seen));
      }
    }
    return items;
  }

  private Stream<String> asked(String item) {
    Item.PercentChange change = pack.catalogue().item(item).percentChange();
    return change == null ? Stream.of(item) : Stream.of(change.to(), change.from());
  }

  /** Other answers to an item that could matter. */
  private List<RawAnswer> others(Item item) {
    RawAnswer now = answers.get(item.id());
    return candidates(item, now).filter(answer -> !answer.equals(now)).toList();
  }

  private Stream<RawAnswer> candidates(Item item, @Nullable RawAnswer now) {
    return switch (item.type()) {
      case BOOLEAN -> Stream.of(new RawAnswer.Flag(true), new RawAnswer.Flag(false));
      case CHOICE -> item.offered().keySet().stream().map(RawAnswer.Text::new);
      case MULTI_CHOICE -> codes(item, now);
      case INTEGER, DECIMAL -> numbers(item);
      default -> Stream.empty();
    };
  }

  private Stream<RawAnswer> codes(Item item, @Nullable RawAnswer now) {
    List<RawAnswer> ticked = now instanceof RawAnswer.Several s ? s.values() : List.of();
    RawAnswer none = new RawAnswer.Text(Item.NONE);
    List<RawAnswer> kept = ticked.stream().filter(code -> !code.equals(none)).toList();
    Stream<RawAnswer> less =
        kept.stream()
            .map(code -> without(kept, code))
            .filter(list -> !list.isEmpty())
            .map(RawAnswer.Several::new);
    List<RawAnswer> offered =
        item.offered().keySet().stream().map(code -> (RawAnswer) new RawAnswer.Text(code)).toList();
    Stream<RawAnswer> more =
        offered.stream()
            .map(code -> code.equals(none) ? List.of(code) : with(kept, code))
            .map(RawAnswer.Several::new);
    Stream<RawAnswer> instead = offered.stream().map(code -> new RawAnswer.Several(List.of(code)));
    List<RawAnswer> tested = offered.stream().filter(code -> isTested(item, code)).toList();
    Stream<RawAnswer> pairs =
        tested.stream()
            .flatMap(one -> tested.stream().map(two -> with(with(kept, one), two)))
            .filter(list -> list.size() > kept.size() + 1)
            .map(RawAnswer.Several::new);
    return Stream.of(less, more, instead, pairs).flatMap(s -> s);
  }

  private boolean isTested(Item item, RawAnswer code) {
    return pack.unfolded(rule.condition())
        .tests()
        .anyMatch(
            test ->
                test.item().equals(item.id())
                    && test instanceof Condition.AnyOf any
                    && code instanceof RawAnswer.Text text
                    && any.codes().contains(text.text()));
  }

  private static List<RawAnswer> with(List<RawAnswer> codes, RawAnswer code) {
    return codes.contains(code) ? codes : Stream.concat(codes.stream(), Stream.of(code)).toList();
  }

  private static List<RawAnswer> without(List<RawAnswer> codes, RawAnswer code) {
    return codes.stream().filter(other -> !other.equals(code)).toList();
  }

  /**
   * The numbers that the rule compares with, then those of other rules, each with those next to it.
   */
  private Stream<RawAnswer> numbers(Item item) {
    Item.Range range = item.range();
    if (range == null) {
      return Stream.empty();
    }
    BigDecimal step = item.type() == ItemType.INTEGER ? BigDecimal.ONE : new BigDecimal("0.1");
    Stream<Condition> others = pack.rules().stream().map(Rule::condition);
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    Stream.concat(Stream.of(pack.unfolded(rule.condition())), others)
        .flatMap(Condition::tests)
        .filter(test -> test instanceof Condition.Compare && test.item().equals(item.id()))
        .map(test -> ((Condition.Compare) test).limit())
        .forEach(limit -> numbers.addAll(List.of(limit, limit.subtract(step), limit.add(step))));
    if (numbers.isEmpty()) {
      numbers.addAll(List.of(range.from(), range.to()));
    }
    return numbers.stream().filter(range::holds).map(RawAnswer.Numeral::new);
  }
}
