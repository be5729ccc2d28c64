package org.cramptriage.pack.lint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Unfolding;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.Words;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * Names and titles that say "or" where the condition says "and". Only what can be told for certain:
 * a condition of several tests without any alternative, and the same tests joined by "or" in one
 * part of a condition and by "and" in another. A stated reason silences it.
 */
record HeadingLint(Catalogue catalogue, Map<String, Rule> rules, Problems problems) {

  /** After "or" these belong to a number. */
  private static final Set<String> NUMBERS = Set.of("more", "older", "less", "younger", "over");

  void check(Collection<WrittenText> texts) {
    Set<String> explained =
        texts.stream()
            .filter(t -> t.key().equals(WrittenText.HEADING_NOTE) && !t.text().isBlank())
            .map(WrittenText::owner)
            .collect(Collectors.toSet());
    for (Rule rule : rules.values()) {
      if (!explained.contains(rule.id())) {
        Rule.Header header = rule.header();
        check(rule, "its name", header.name(), header.file(), header.line());
      }
    }
    for (WrittenText text : texts) {
      Rule rule = rules.get(text.owner());
      if (rule != null && text.key().equals("title") && !explained.contains(rule.id())) {
        check(rule, "its title", text.text(), text.file(), text.line());
      }
    }
  }

  private void check(Rule rule, String what, String heading, String file, int line) {
    if (!saysOr(heading, List.of())) {
      return;
    }
    Condition condition = Unfolding.of(rule.condition(), this::sign);
    String reason = "";
    if (hasNoAlternative(condition) && saysOr(heading, answers(condition))) {
      reason = "the condition asks for all of its parts";
    } else {
      Set<Set<Condition.Test>> both = joined(condition, true);
      both.retainAll(joined(condition, false));
      if (!both.isEmpty()) {
        reason =
            "the condition asks for each of "
                + both.stream()
                    .flatMap(Set::stream)
                    .map(Condition.Test::item)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" and "))
                + " in one of its parts";
      }
    }
    if (!reason.isEmpty()) {
      String text =
          "%s: %s says \"or\", but %s; reword it, or say why it may stay in %s of its texts";
      problems.note(file, line, text.formatted(rule.id(), what, reason, WrittenText.HEADING_NOTE));
    }
  }

  private Optional<Condition> sign(String id) {
    return Optional.ofNullable(rules.get(id))
        .filter(Rule.Sign.class::isInstance)
        .map(Rule::condition);
  }

  /**
   * Whether a heading has an "or" that is not part of a number, and not of an answer: "diltiazem or
   * verapamil" is one code.
   */
  private static boolean saysOr(String heading, List<List<String>> answers) {
    List<String> words = Words.of(heading);
    for (int at = 1; at + 1 < words.size(); at++) {
      List<String> beside = List.of(words.get(at - 1), words.get(at + 1));
      if (words.get(at).equals("or")
          && !NUMBERS.contains(words.get(at + 1))
          && answers.stream().noneMatch(answer -> answer.containsAll(beside))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNoAlternative(Condition condition) {
    return condition.tests().count() > 1
        && condition.walk().noneMatch(Condition.Any.class::isInstance)
        && condition.walk().noneMatch(c -> c instanceof Condition.AnyOf a && a.codes().size() > 1)
        && condition.findings().findAny().isEmpty();
  }

  /** The words of the answers that a condition asks for. */
  private List<List<String>> answers(Condition condition) {
    return condition
        .tests()
        .flatMap(
            test -> {
              Item item = catalogue.item(test.item());
              return test instanceof Condition.AnyOf any
                  ? any.codes().stream().map(code -> item.choices().getOrDefault(code, ""))
                  : Stream.of(item.question());
            })
        .map(Words::of)
        .toList();
  }

  /** The tests that stand side by side in an "or", or in an "and". */
  private static Set<Set<Condition.Test>> joined(Condition condition, boolean or) {
    return condition
        .walk()
        .filter(c -> isJoined(c, or))
        .map(c -> parts(c, or))
        .filter(tests -> tests.size() > 1)
        .collect(Collectors.toSet());
  }

  private static boolean isJoined(Condition condition, boolean or) {
    return or ? condition instanceof Condition.Any : condition instanceof Condition.All;
  }

  /** The tests that are direct parts, seen through the fact that holds them. */
  private static Set<Condition.Test> parts(Condition joined, boolean or) {
    return joined.parts().stream()
        .map(part -> part instanceof Condition.Fact fact ? fact.inside() : part)
        .flatMap(
            part ->
                isJoined(part, or)
                    ? parts(part, or).stream()
                    : part instanceof Condition.Test test
                        ? Stream.of(test)
                        : Stream.<Condition.Test>empty())
        .collect(Collectors.toSet());
  }
}
