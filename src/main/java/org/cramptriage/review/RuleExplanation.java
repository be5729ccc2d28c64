package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.evidence.Threshold;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.signoff.State;

/** Everything a reviewer wants to know about one rule, as plain lines. */
public final class RuleExplanation {

  private final RulePack pack;
  private final RuleSentence sentences;

  /** Explanations of this pack's rules. */
  public RuleExplanation(RulePack pack) {
    this.pack = pack;
    this.sentences = new RuleSentence(pack);
  }

  /**
   * Explains a rule.
   *
   * @throws IllegalArgumentException if there is no rule with this id
   */
  public List<String> of(String id) {
    Rule rule = pack.rule(id);
    List<String> lines = new ArrayList<>();
    lines.add(rule.id() + "  " + rule.header().name());
    lines.add("");
    lines.add("IF");
    sentences.of(rule.condition()).forEach(line -> lines.add("  " + line));
    lines.add("THEN");
    then(rule).forEach(line -> lines.add("  " + line));
    lines.add("BECAUSE OF");
    because(rule).forEach(line -> lines.add("  " + line));
    usage(rule, lines);
    lines.add("WHERE");
    lines.add("  rules/" + rule.header().file() + ":" + rule.header().line());
    lines.add("  content hash " + pack.hashes().of(id));
    lines.add("  " + reviewed(pack.review(id)));
    return lines;
  }

  private static String reviewed(Review review) {
    return review.state() == State.SIGNED
        ? "signed, good until " + review.until()
        : "not clinically reviewed: " + review.state().words();
  }

  /** What a rule concludes, with its texts. */
  public static List<String> then(Rule rule) {
    List<String> lines = new ArrayList<>();
    if (rule instanceof Rule.RedFlag r) {
      lines.add(r.urgency() + ": " + r.title());
      lines.add("Why: " + r.reason());
      lines.add("What to do: " + r.action());
      folds(r, lines);
      note(r.note(), lines);
    } else if (rule instanceof Rule.MedicineFinding m) {
      lines.add(m.urgency() + ": " + m.title());
      lines.add("What to say: " + m.whatToSay());
      note(m.interactions(), lines);
      folds(m, lines);
    } else if (rule instanceof Rule.RiskFactor k) {
      lines.add("Contributing factor: " + k.title());
      lines.add(k.explanation());
      lines.add("Makes this advice more useful: " + names(k.advice()));
    } else if (rule instanceof Rule.Advice a) {
      lines.add("Advice (" + a.phase().code() + ", rank " + a.baseRank() + "): " + a.title());
      lines.add(a.text());
      lines.add("Withheld by: " + names(a.withheldBy()));
      note("proof " + a.strength(), lines);
      note(a.note(), lines);
    } else if (rule instanceof Rule.Contraindication c) {
      lines.add("Withhold advice, because " + c.because());
      lines.add(
          c.highHazard()
              ? "While this is unknown the advice waits for the answer."
              : "While this is unknown the advice is shown with \"ask first if\".");
    }
    return lines;
  }

  private static void folds(Rule.Finding finding, List<String> into) {
    if (!finding.supersedes().isEmpty()) {
      into.add("Shown folded under it: " + names(finding.supersedes()));
    }
  }

  private static void note(String note, List<String> into) {
    if (!note.isBlank()) {
      into.add("Note: " + note);
    }
  }

  private static String names(java.util.Collection<String> ids) {
    return ids.isEmpty() ? "nothing" : ids.stream().sorted().collect(Collectors.joining(", "));
  }

  /** The evidence that a rule rests on, in our words. */
  public List<String> because(Rule rule) {
    List<String> into = new ArrayList<>();
    for (String key : rule.header().sources()) {
      Reference reference = pack.evidence().references().get(key);
      if (reference != null) {
        String year = reference.year().isBlank() ? "" : ", " + reference.year();
        into.add(key + ": " + reference.title() + " (" + reference.publisher() + year + ")");
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
        .filter(t -> !t.test() || numbers(rule).contains(number(t)))
        .map(t -> t.id() + " [" + t.basis() + "]: " + t.name() + ", " + t.value() + " " + t.unit())
        .forEach(into::add);
    Set<String> known =
        pack.evidence().thresholds().values().stream()
            .map(RuleExplanation::number)
            .collect(Collectors.toSet());
    numbers(rule).stream()
        .filter(number -> !known.contains(number))
        .map(number -> "no evidence for the number in: " + number)
        .forEach(into::add);
    String reason = pack.evidence().withoutClaim().get(rule.id());
    if (reason != null) {
      into.add("no founding claim: " + reason);
    }
    return into;
  }

  /** The comparisons of a rule, each as item, sign and number. */
  private static Set<String> numbers(Rule rule) {
    return rule.condition()
        .tests()
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .map(c -> number(c.item(), c.comparison().sign(), c.limit().toPlainString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String number(Threshold threshold) {
    return number(threshold.of(), threshold.comparison(), threshold.value());
  }

  private static String number(String item, String sign, String number) {
    return item + " " + sign.replace("==", "=") + " " + number;
  }

  private void usage(Rule rule, List<String> into) {
    into.add("ITEMS");
    into.add(
        "  "
            + rule.condition()
                .tests()
                .map(Condition.Test::item)
                .distinct()
                .sorted()
                .collect(
                    Collectors.joining(
                        ", ", "", rule.condition().tests().findAny().isEmpty() ? "none" : "")));
    String users =
        pack.rules().stream()
            .filter(r -> names(r, rule.id()))
            .map(Rule::id)
            .collect(Collectors.joining(", "));
    if (!users.isEmpty()) {
      into.add("USED BY");
      into.add("  " + users);
    }
  }

  private static boolean names(Rule rule, String id) {
    return rule.condition().findings().anyMatch(id::equals)
        || (rule instanceof Rule.Advice advice && advice.withheldBy().contains(id))
        || (rule instanceof Rule.RiskFactor factor && factor.advice().contains(id))
        || (rule instanceof Rule.Finding finding && finding.supersedes().contains(id));
  }
}
