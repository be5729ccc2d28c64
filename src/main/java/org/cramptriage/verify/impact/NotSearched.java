package org.cramptriage.verify.impact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Urgency;

/**
 * Changes beside the rules that could lower what somebody is told, and that a search over answer
 * sheets does not see: it gives both packs the same answers and the same kinds of medicine.
 */
final class NotSearched {

  private static final String ASKED = "asked when";
  private static final List<String> COUNTED = List.of("danger answers", "must be seen");

  private NotSearched() {}

  /** A sentence for each kind of change; empty if all was searched. */
  static List<String> of(List<OtherChange> changes) {
    return Stream.of(
            words(
                changes.stream().anyMatch(c -> c.part() == OtherChange.Part.VOCABULARY),
                "Names of medicines are read otherwise. Who wrote a medicine by its name may be told"
                    + " something else; assess questionnaires with such names (--corpus)."),
            words(
                changes.stream().anyMatch(c -> questions(c) && c.what().startsWith(ASKED)),
                "A question is asked under another condition. Everybody was given the same answers"
                    + " here; who is no longer asked gives none, and may end lower."),
            words(
                changes.stream()
                    .anyMatch(c -> questions(c) && COUNTED.stream().anyMatch(c.what()::startsWith)),
                "The danger answers or the questions that must be seen are others, and with them the"
                    + " people for whom guarantees are stated. Read them again."),
            words(
                changes.stream().anyMatch(c -> c.part() == OtherChange.Part.GUARANTEES),
                "What is guaranteed is stated otherwise. Look whether it promises less."),
            words(
                changes.stream().anyMatch(NotSearched::speaksOfALevel),
                "The words that say how soon to act at a level are others. Read them again."))
        .flatMap(sentence -> sentence)
        .toList();
  }

  private static Stream<String> words(boolean hold, String sentence) {
    return hold ? Stream.of(sentence) : Stream.empty();
  }

  private static boolean questions(OtherChange change) {
    return change.part() == OtherChange.Part.QUESTIONNAIRE;
  }

  private static boolean speaksOfALevel(OtherChange change) {
    return change.part() == OtherChange.Part.SETTINGS
        && Arrays.stream(Urgency.values()).anyMatch(level -> level.name().equals(change.id()));
  }
}
