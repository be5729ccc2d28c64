package org.cramptriage.assess.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.ChartNotes;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.PolicyId;
import org.cramptriage.terms.Urgency;

/**
 * An assessment of the person's answers that takes conflicts with the chart into account: advice
 * that would be withheld if the chart were right is withheld until this is clarified, and the range
 * includes the level that would result. The findings are those of the person's answers.
 */
public final class ChartedAssessment {

  private final RulePack pack;
  private final Assessment base;
  private final List<Assessment> otherwise;
  private final ChartNotes notes;
  private final Urgency highest;

  private ChartedAssessment(
      RulePack pack, Assessment base, List<Assessment> otherwise, ChartNotes notes) {
    this.pack = pack;
    this.base = base;
    this.otherwise = List.copyOf(otherwise);
    this.notes = notes;
    this.highest = highest(otherwise.stream().map(a -> a.range().atLeast()), base.urgency());
  }

  /**
   * Combines the assessments of one person.
   *
   * @param base of the filled-in questionnaire
   * @param otherwise of the same, with the chart preferred
   */
  public static Assessment of(
      RulePack pack, Assessment base, List<Assessment> otherwise, ChartNotes notes) {
    return new ChartedAssessment(pack, base, otherwise, notes).assessment();
  }

  private static Urgency highest(Stream<Urgency> levels, Urgency least) {
    return levels.reduce(least, Urgency::or);
  }

  private Assessment assessment() {
    Map<String, Assessment.Withheld> held = held();
    boolean raised = isRaised();
    return new Assessment(
        base.id(),
        raised ? pack.policies().chartConflict().atLeast() : base.urgency(),
        new Assessment.Range(
            base.range().atLeast(),
            highest(otherwise.stream().map(a -> a.range().atMost()), base.range().atMost())),
        base.settled() && otherwise.stream().allMatch(a -> a.urgency() == base.urgency()),
        raised ? List.of(PolicyId.VITAL_OPEN) : base.policy(),
        recommendations(held),
        base.findings(),
        Stream.concat(base.withheld().stream(), held.values().stream()).toList(),
        base.underReview().stream().filter(idea -> !held.containsKey(idea.id())).toList(),
        unanswered(),
        base.next(),
        base.medicines(),
        base.warnings(),
        base.rules(),
        base.notice(),
        Optional.of(notes));
  }

  /** The policy for dangers that are still open: a conflict with the chart counts as open. */
  private boolean isRaised() {
    return pack.policies().chartConflict().raises(base.urgency(), highest);
  }

  /** Advice that is shown, but would be withheld if the chart were right. */
  private Map<String, Assessment.Withheld> held() {
    List<String> until = notes.conflicts().stream().map(e -> e.item()).distinct().toList();
    Map<String, Assessment.Withheld> held = new LinkedHashMap<>();
    for (Assessment other : otherwise) {
      for (Assessment.Withheld one : other.withheld()) {
        if (isShown(one.id())) {
          held.putIfAbsent(
              one.id(), new Assessment.Withheld(one.id(), one.title(), true, one.by(), until));
        }
      }
    }
    return held;
  }

  private boolean isShown(String advice) {
    return base.recommendations().stream().anyMatch(r -> isHoldable(r) && r.id().equals(advice))
        || base.underReview().stream().anyMatch(idea -> idea.id().equals(advice));
  }

  /** When to get help is always shown. */
  private static boolean isHoldable(Assessment.Recommendation shown) {
    return shown.kind() == Assessment.Kind.SELF_CARE
        || shown.kind() == Assessment.Kind.ASK_A_CLINICIAN;
  }

  private List<Assessment.Recommendation> recommendations(Map<String, ?> held) {
    List<Assessment.Recommendation> left = new ArrayList<>();
    for (Assessment.Recommendation r : base.recommendations()) {
      if (!held.containsKey(r.id())) {
        left.add(
            new Assessment.Recommendation(
                left.size() + 1,
                r.id(),
                r.kind(),
                r.urgency(),
                r.title(),
                r.text(),
                r.brief(),
                r.reason(),
                r.phase(),
                r.because(),
                r.rule(),
                r.sources(),
                r.folded(),
                r.askFirst()));
      }
    }
    return left;
  }

  /** The open questions; relevant conflicts with the chart come first. */
  private List<Assessment.Unanswered> unanswered() {
    List<Assessment.Unanswered> open = new ArrayList<>();
    if (highest != base.urgency()) {
      notes.conflicts().stream()
          .map(ChartNotes.Entry::item)
          .distinct()
          .map(pack.catalogue()::item)
          .forEach(i -> open.add(new Assessment.Unanswered(i.id(), i.question(), highest, null)));
    }
    base.unanswered().stream()
        .filter(question -> open.stream().noneMatch(o -> o.item().equals(question.item())))
        .forEach(open::add);
    return open;
  }
}
