package org.cramptriage.serve;

import java.util.List;
import java.util.Objects;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.policy.PolicyId;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.terms.Urgency;

/** The one line of a card: the level, the reason, and up to which level it may still rise. */
final class CardSummary {

  /** CDS Hooks wants fewer than 140 characters. */
  static final int MOST = 139;

  private final Settings settings;

  CardSummary(Settings settings) {
    this.settings = settings;
  }

  String of(Assessment a) {
    String start = settings.title() + " - " + title(a.urgency()) + ": ";
    Urgency most = a.range().atMost();
    String end = most == a.urgency() ? "" : " (up to " + title(most) + ": questions are open)";
    String reason = reason(a);
    int room = MOST - start.length() - end.length();
    return shortened(start + (room < 1 ? "" : shortened(reason, room)) + end);
  }

  private String title(Urgency urgency) {
    return Objects.requireNonNull(settings.levels().get(urgency)).title();
  }

  private String reason(Assessment a) {
    List<Assessment.Recommendation> findings =
        a.recommendations().stream().filter(r -> r.urgency() == a.urgency()).toList();
    if (!findings.isEmpty()) {
      Assessment.Recommendation first = findings.get(0);
      boolean unsure = first.because().stream().anyMatch(b -> b.answer().equals(Item.UNKNOWN));
      return (unsure ? "perhaps " : "") + first.title();
    }
    return a.policy().contains(PolicyId.VITAL_OPEN)
        ? "questions about danger signs are open"
        : Objects.requireNonNull(settings.levels().get(a.urgency())).howFast();
  }

  /** As much of a text as a summary may hold. */
  static String shortened(String text) {
    return shortened(text, MOST);
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most - 1);
    int cut = end > most / 2 ? end : most - 1;
    boolean half = Character.isHighSurrogate(text.charAt(cut - 1));
    return text.substring(0, half ? cut - 1 : cut) + "\u2026";
  }
}
