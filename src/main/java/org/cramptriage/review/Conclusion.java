package org.cramptriage.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Activity;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.TextTemplate;
import org.cramptriage.pack.model.Wording;
import org.cramptriage.terms.Audience;

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

  /**
   * The conclusion of a rule.
   *
   * @param sentences say for whom a part of a text is
   */
  public static Conclusion of(RulePack pack, Rule rule, RuleSentence sentences) {
    List<Part> parts = new ArrayList<>();
    Texts texts = new Texts(rule, sentences);
    if (rule instanceof Rule.RedFlag flag) {
      add("Urgency", flag.urgency().name(), parts);
      add("Heading", texts.of(TextKey.TITLE, flag.title()), parts);
      add("Why", texts.of(TextKey.REASON, flag.reason()), parts);
      add("What to do", texts.of(TextKey.ACTION, flag.action()), parts);
      wording(texts, parts);
      folds(flag, parts);
      add("Note", flag.note(), parts);
    } else if (rule instanceof Rule.MedicineFinding medicine) {
      add("Urgency", medicine.urgency().name(), parts);
      add("Heading", texts.of(TextKey.TITLE, medicine.title()), parts);
      add("What to say", texts.of(TextKey.WHAT_TO_SAY, medicine.whatToSay()), parts);
      wording(texts, parts);
      add("Interactions", medicine.interactions(), parts);
      add("Strength of the link", words(medicine.evidence()), parts);
      folds(medicine, parts);
    } else if (rule instanceof Rule.RiskFactor factor) {
      add("Contributing factor", texts.of(TextKey.TITLE, factor.title()), parts);
      add("What it means", texts.of(TextKey.EXPLANATION, factor.explanation()), parts);
      wording(texts, parts);
      add("Strength of the link", words(factor.evidence()), parts);
      add("Makes more useful", names(factor.advice()), parts);
    } else if (rule instanceof Rule.Advice advice) {
      advice(pack, advice, texts, parts);
    } else if (rule instanceof Rule.Contraindication reason) {
      String because = texts.of(TextKey.BECAUSE, reason.because());
      add("Withhold the advice that names it, because", because, parts);
      add("While it is unknown", unknown(reason), parts);
    } else if (rule instanceof Rule.Sign) {
      add("Sign", rule.header().name(), parts);
    } else if (rule instanceof Rule.Policy policy) {
      policy.settings().forEach((key, value) -> add(key, value, parts));
      add("Says", policy.says(), parts);
      add("Why", policy.why(), parts);
      add("Rests on", policy.header().sources().isEmpty() ? "judgement" : "sources", parts);
    }
    add("Certainty of the evidence", rule.header().grading().certaintyCode(), parts);
    add("Strength of the recommendation", rule.header().grading().strengthCode(), parts);
    return new Conclusion(parts);
  }

  /** The texts of a rule, with the parts that only some people read in brackets. */
  private record Texts(Rule rule, RuleSentence sentences) {

    Wording wording() {
      return rule.header().wording();
    }

    String of(TextKey key, String whole) {
      TextTemplate template = wording().templates().get(key);
      return template == null
          ? whole
          : template.joined(this::bracketed).replaceAll("\\s+", " ").strip();
    }

    private String bracketed(TextTemplate.OnlyIf part) {
      String words = part.words();
      String end = Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "";
      String when = String.join(" ", sentences.of(part.condition()));
      return " [only if " + when + ": " + words.strip() + "]" + end;
    }
  }

  private static void wording(Texts texts, List<Part> parts) {
    Wording wording = texts.wording();
    add("In short", texts.of(TextKey.SHORT, wording.brief()), parts);
    add("Tells people to", activities(wording.does()), parts);
    add("Tells people not to", activities(wording.forbids()), parts);
    if (wording.audience() == Audience.CLINICIAN) {
      add("Shown to", "clinicians only", parts);
    }
  }

  private static String activities(Collection<Activity> activities) {
    return String.join(", ", activities.stream().map(Activity::code).toList());
  }

  private static void advice(RulePack pack, Rule.Advice advice, Texts texts, List<Part> parts) {
    add("Offer", texts.of(TextKey.TITLE, advice.title()), parts);
    add("Text", texts.of(TextKey.TEXT, advice.text()), parts);
    wording(texts, parts);
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
