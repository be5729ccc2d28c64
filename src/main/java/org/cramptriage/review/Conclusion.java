package org.cramptriage.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;

/**
 * What follows from a rule that holds, in labelled parts.
 *
 * @param parts the parts in reading order
 */
public record Conclusion(List<Part> parts) {

  /** Defensive copy. */
  public Conclusion {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param label what it is, in a word or two
   * @param text its words
   */
  public record Part(String label, String text) {}

  /** The conclusion of a rule. */
  public static Conclusion of(RulePack pack, Rule rule) {
    List<Part> parts = new ArrayList<>();
    if (rule instanceof Rule.RedFlag flag) {
      add("Urgency", flag.urgency().name(), parts);
      add("Heading", flag.title(), parts);
      add("Why", flag.reason(), parts);
      add("What to do", flag.action(), parts);
      folds(flag, parts);
      add("Note", flag.note(), parts);
    } else if (rule instanceof Rule.MedicineFinding medicine) {
      add("Urgency", medicine.urgency().name(), parts);
      add("Heading", medicine.title(), parts);
      add("What to say", medicine.whatToSay(), parts);
      add("Interactions", medicine.interactions(), parts);
      add("Strength of the link", words(medicine.evidence()), parts);
      folds(medicine, parts);
    } else if (rule instanceof Rule.RiskFactor factor) {
      add("Contributing factor", factor.title(), parts);
      add("What it means", factor.explanation(), parts);
      add("Strength of the link", words(factor.evidence()), parts);
      add("Makes more useful", names(factor.advice()), parts);
    } else if (rule instanceof Rule.Advice advice) {
      advice(pack, advice, parts);
    } else if (rule instanceof Rule.Contraindication reason) {
      add("Withhold the advice that names it, because", reason.because(), parts);
      add("While it is unknown", unknown(reason), parts);
    } else if (rule instanceof Rule.Policy policy) {
      policy.settings().forEach((key, value) -> add(key, value, parts));
      add("Says", policy.says(), parts);
      add("Why", policy.why(), parts);
      add("Rests on", policy.header().sources().isEmpty() ? "judgement" : "sources", parts);
    }
    return new Conclusion(parts);
  }

  private static void advice(RulePack pack, Rule.Advice advice, List<Part> parts) {
    add("Offer", advice.title(), parts);
    add("Text", advice.text(), parts);
    add("When it is useful", advice.phase().code(), parts);
    add(
        "Rank",
        advice.baseRank() + (pack.isWeak(advice) ? " (weak: under review only)" : ""),
        parts);
    add("Withheld by", names(advice.withheldBy()), parts);
    add("Proof", advice.strength(), parts);
    add("Note", advice.note(), parts);
  }

  private static String unknown(Rule.Contraindication reason) {
    return reason.highHazard()
        ? "the advice waits for the answer"
        : "the advice is shown with \"ask first if\"";
  }

  private static void folds(Rule.Finding finding, List<Part> parts) {
    if (!finding.supersedes().isEmpty()) {
      add("Shown folded under it", names(finding.supersedes()), parts);
    }
  }

  /** A word of a closed list as plain words. */
  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static String names(Collection<String> ids) {
    return ids.isEmpty() ? "nothing" : String.join(", ", ids.stream().sorted().toList());
  }

  private static void add(String label, String text, List<Part> parts) {
    if (!text.isBlank()) {
      parts.add(new Part(label, text));
    }
  }
}
