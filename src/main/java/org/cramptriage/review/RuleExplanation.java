package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.evidence.Threshold;
import org.cramptriage.pack.evidence.UsedNumbers;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.signoff.State;

/** Everything a reviewer wants to know about one rule, as plain lines. */
public final class RuleExplanation {

  private final RulePack pack;
  private final RuleSentence sentences;
  private final RuleBackground background;

  /** Explanations of this pack's rules. */
  public RuleExplanation(RulePack pack, HazardLog hazards) {
    this.pack = pack;
    this.sentences = new RuleSentence(pack);
    this.background = new RuleBackground(pack, hazards);
  }

  /**
   * Explains a rule.
   *
   * @throws IllegalArgumentException if there is no rule with this id
   */
  public List<String> of(String id) {
    return of(id, false);
  }

  /**
   * Explains a rule.
   *
   * @param unfold whether the conditions of signs stand in their places
   * @throws IllegalArgumentException if there is no rule with this id
   */
  public List<String> of(String id, boolean unfold) {
    Rule rule = pack.rule(id);
    List<String> lines = new ArrayList<>();
    lines.add(rule.id() + "  " + rule.header().name());
    lines.add("");
    if (!(rule instanceof Rule.Policy)) {
      Condition condition = unfold ? pack.unfolded(rule.condition()) : rule.condition();
      section("IF", sentences.of(condition), lines);
    }
    if (!(rule instanceof Rule.Sign)) {
      lines.add("THEN");
      Conclusion.of(pack, rule, sentences)
          .parts()
          .forEach(p -> lines.add("  " + p.label() + ": " + p.text()));
    }
    section("BECAUSE OF", because(rule), lines);
    section("UNDER REVIEW", background.underReview(id), lines);
    section("HAZARDS", background.hazards(id), lines);
    usage(rule, lines);
    lines.add("WHERE");
    lines.add("  rules/" + rule.header().file() + ":" + rule.header().line());
    lines.add("  content hash " + pack.hashes().of(id));
    Review review = pack.review(id);
    lines.add(
        review.state() == State.SIGNED
            ? "  signed, to be reviewed by " + review.until()
            : "  not clinically reviewed: " + review.state().words());
    return lines;
  }

  private static void section(String title, List<String> content, List<String> into) {
    if (!content.isEmpty()) {
      into.add(title);
      content.forEach(line -> into.add("  " + line));
    }
  }

  /** The evidence that a rule rests on, in our words. */
  public List<String> because(Rule rule) {
    List<String> into = new ArrayList<>();
    for (String key : rule.header().sources()) {
      Reference reference = pack.evidence().references().get(key);
      if (reference != null) {
        into.add(RuleBackground.source(reference));
      }
    }
    for (String id : rule.header().claims()) {
      Claim claim = pack.evidence().claims().get(id);
      if (claim != null) {
        into.add(id + " [" + claim.status() + "]: " + claim.claim());
      }
    }
    pack.evidence().thresholds().values().stream()
        .filter(t -> t.usedBy().contains(rule.id()))
        .map(RuleExplanation::words)
        .forEach(into::add);
    Set<String> known =
        pack.evidence().thresholds().values().stream()
            .map(Threshold::asTest)
            .collect(Collectors.toSet());
    UsedNumbers.of(rule).stream()
        .filter(number -> !known.contains(number))
        .map(number -> "no evidence for the number in: " + number)
        .forEach(into::add);
    String reason = pack.evidence().withoutClaim().get(rule.id());
    if (reason != null) {
      into.add("no founding claim: " + reason);
    }
    return into;
  }

  private static String words(Threshold t) {
    String since = t.since().isEmpty() ? "" : ", since " + t.since();
    return "%s [%s]: %s, %s %s%s"
        .formatted(t.id(), t.basis(), t.name(), t.value(), t.unit(), since);
  }

  private void usage(Rule rule, List<String> into) {
    List<String> items =
        pack.unfolded(rule.condition())
            .tests()
            .map(Condition.Test::item)
            .distinct()
            .sorted()
            .toList();
    into.add("ITEMS");
    into.add("  " + (items.isEmpty() ? "none" : String.join(", ", items)));
    String users =
        pack.rules().stream()
            .filter(r -> names(r, rule.id()))
            .map(Rule::id)
            .collect(Collectors.joining(", "));
    section("USED BY", users.isEmpty() ? List.of() : List.of(users), into);
  }

  private static boolean names(Rule rule, String id) {
    return rule.conditions().flatMap(Condition::findings).anyMatch(id::equals)
        || (rule instanceof Rule.Advice advice && advice.withheldBy().contains(id))
        || (rule instanceof Rule.RiskFactor factor && factor.advice().contains(id))
        || (rule instanceof Rule.Finding finding && finding.supersedes().contains(id));
  }
}
