package org.cramptriage.cli.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cramptriage.assess.Assessment;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.policy.PolicyId;
import org.cramptriage.terms.Urgency;

/** The open questions: those about danger first and briefly, all of them later. */
final class ReadableQuestions {

  /** The heading of the whole list. */
  static final String HEADING = "WHAT ELSE TO ANSWER";

  private static final String INDENT = "   ";
  private static final int MOST_URGENT = 5;
  private static final int MOST = 12;

  private final Settings settings;
  private final Policies policies;
  private final boolean all;

  /**
   * Creates the list of the open questions.
   *
   * @param all whether to list every one with its item id
   */
  ReadableQuestions(RulePack pack, boolean all) {
    this.settings = pack.settings();
    this.policies = pack.policies();
    this.all = all;
  }

  /** Whether an open question could still raise the level to URGENT or EMERGENCY. */
  boolean isVitalOpen(Assessment a) {
    return isVital(a.range().atMost(), a);
  }

  private boolean isVital(Urgency to, Assessment a) {
    return to.isAtLeast(policies.vitalOpen().whileOpen()) && !a.urgency().isAtLeast(to);
  }

  /** The first questions about danger signs, and what to do if they cannot be answered. */
  void danger(Assessment a, Paragraphs text) {
    text.wrapped(" ", " ", policies.says(PolicyId.VITAL_OPEN));
    List<Assessment.Unanswered> vital =
        a.unanswered().stream()
            .filter(u -> u.couldRaiseTo() != null && isVital(u.couldRaiseTo(), a))
            .toList();
    listed(a, vital.subList(0, Math.min(MOST_URGENT, vital.size())), text);
    int more = vital.size() - MOST_URGENT;
    if (more > 0) {
      text.line(" and " + more + " more about danger signs, below under " + HEADING + ".");
    }
  }

  /** All open questions by what they could change, or the first ones and how to list all. */
  void whole(Assessment a, Paragraphs text) {
    List<Assessment.Unanswered> open = a.unanswered();
    int shown = all ? open.size() : Math.min(MOST, open.size());
    listed(a, open.subList(0, shown), text);
    List<Assessment.Unanswered> hidden = open.subList(shown, open.size());
    if (!hidden.isEmpty()) {
      List<String> counts = new ArrayList<>();
      byEffect(a, hidden).forEach((effect, of) -> counts.add(of.size() + " that " + effect));
      String sentence = "and %d more: %s. To see them, add --all (or --json).";
      text.wrapped(" ", " ", sentence.formatted(hidden.size(), String.join(", ", counts)));
    }
  }

  private void listed(Assessment a, List<Assessment.Unanswered> open, Paragraphs text) {
    byEffect(a, open)
        .forEach(
            (effect, of) -> {
              text.line(
                  " "
                      + effect.substring(0, 1).toUpperCase(Locale.ROOT)
                      + effect.substring(1)
                      + ":");
              of.forEach(u -> text.wrapped(" - ", INDENT, question(u)));
            });
  }

  private Map<String, List<Assessment.Unanswered>> byEffect(
      Assessment a, List<Assessment.Unanswered> open) {
    Map<String, List<Assessment.Unanswered>> groups = new LinkedHashMap<>();
    for (Assessment.Unanswered u : open) {
      groups.computeIfAbsent(effect(u, a), e -> new ArrayList<>()).add(u);
    }
    return groups;
  }

  private String effect(Assessment.Unanswered u, Assessment a) {
    Urgency to = u.couldRaiseTo();
    if (to != null && to != Urgency.SELF_CARE && !a.urgency().isAtLeast(to)) {
      return "could change this to \"" + title(to) + "\"";
    }
    Urgency lower = u.couldLowerTo();
    return lower == null
        ? "would make the advice fit better"
        : "could lower this to \"" + title(lower) + "\"";
  }

  private String question(Assessment.Unanswered u) {
    return u.question() + (all ? " [" + u.item() + "]" : "");
  }

  private String title(Urgency urgency) {
    return Objects.requireNonNull(settings.levels().get(urgency)).title();
  }
}
