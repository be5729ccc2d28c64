package org.cramptriage.verify.impact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.terms.Urgency;

/**
 * Changes outside the rules that could lower a triage, and that a search over answer sheets does
 * not see: it gives both packs the same answers and the same kinds of medicine.
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
                "Names of medicines are read differently. People who write a medicine by its name may"
                    + " get another result; assess questionnaires with such names (--corpus)."),
            words(
                changes.stream().anyMatch(c -> questions(c) && c.what().startsWith(ASKED)),
                "A question is asked under another condition. The comparison gives everybody the same"
                    + " answers; someone who is no longer asked gives none, and may be triaged lower."),
            words(
                changes.stream()
                    .anyMatch(c -> questions(c) && COUNTED.stream().anyMatch(c.what()::startsWith)),
                "The danger answers or the questions that must be seen have changed, and with them the"
                    + " people for whom guarantees are stated. Review them."),
            words(
                changes.stream().anyMatch(c -> c.part() == OtherChange.Part.GUARANTEES),
                "A guarantee is stated differently. Check whether it promises less."),
            words(
                changes.stream().anyMatch(NotSearched::speaksOfALevel),
                "The words that say how soon to act at a level have changed. Review them."))
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
