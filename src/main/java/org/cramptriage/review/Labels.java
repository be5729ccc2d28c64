package org.cramptriage.review;

import java.util.Map;

/** The labels of a rule's content in plain words. */
final class Labels {

  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("rule", "the id"),
          Map.entry("name", "the name"),
          Map.entry("certainty", "the certainty of the evidence"),
          Map.entry("strength", "the strength of the recommendation"),
          Map.entry("condition", "the condition"),
          Map.entry("urgency", "the urgency"),
          Map.entry("supersedes", "the list of findings folded under it"),
          Map.entry("title", "the title"),
          Map.entry("reason", "the reason"),
          Map.entry("action", "the action text"),
          Map.entry("strength of evidence", "the strength of evidence"),
          Map.entry("what to say", "the text of what to say"),
          Map.entry("interactions", "the text on interactions"),
          Map.entry("explanation", "the explanation"),
          Map.entry("makes more useful", "the list of advice that it makes more useful"),
          Map.entry("text", "the advice text"),
          Map.entry("phase", "the phase"),
          Map.entry("rank", "the rank"),
          Map.entry("withheld by", "the list of reasons to withhold it"),
          Map.entry("proof", "the words on its proof"),
          Map.entry("because", "the reason to withhold"),
          Map.entry("short", "the short text"),
          Map.entry("does", "what it tells people to do"),
          Map.entry("forbids", "what it tells people not to do"),
          Map.entry("audience", "who it is shown to"),
          Map.entry("while unknown", "what happens while the answer is unknown"),
          Map.entry("no claim", "the reason why it rests on no founding claim"));

  private static final Map<String, String> FIRST =
      Map.of(
          "question", "the wording of the question",
          "unit", "the unit of",
          "answer", "the wording of the answer",
          "worked out", "how it is worked out:",
          "sign", "the sign",
          "source", "the evidence record",
          "claim", "the evidence record",
          "number", "the evidence record");

  private Labels() {}

  /** For example {@code the action text}, or {@code the evidence record S4 title}. */
  static String words(String label) {
    String whole = WHOLE.get(label);
    if (whole != null) {
      return whole;
    }
    return FIRST.entrySet().stream()
        .filter(e -> label.startsWith(e.getKey() + " "))
        .map(e -> e.getValue() + label.substring(e.getKey().length()))
        .findFirst()
        .orElse(label);
  }
}
