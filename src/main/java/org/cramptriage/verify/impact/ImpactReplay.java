package org.cramptriage.verify.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cramptriage.assess.Assessment;
import org.cramptriage.verify.guarantees.TwoEngines;

/** Whether two assessments of a person differ as the solver says. */
final class ImpactReplay {

  private ImpactReplay() {}

  /** Whether both packs' engines show a difference of this kind. */
  static boolean shows(ImpactClass kind, TwoEngines.Both both) {
    Assessment a = both.one();
    Assessment b = both.other();
    return switch (kind) {
      case URGENCY_DOWN -> a.urgency().compareTo(b.urgency()) > 0;
      case URGENCY_UP -> a.urgency().compareTo(b.urgency()) < 0;
      case RANGE -> !a.range().equals(b.range());
      case FINDINGS -> !findings(a).equals(findings(b));
      case ADVICE -> !advice(a).equals(advice(b));
      case NEVER_VISIBLE ->
          a.urgency() == b.urgency()
              && a.range().equals(b.range())
              && findings(a).equals(findings(b))
              && advice(a).equals(advice(b));
      case SAME_MEANING, NOT_DECIDED -> false;
    };
  }

  /** The findings that the person sees. */
  private static List<String> findings(Assessment a) {
    List<String> told = new ArrayList<>();
    a.findings().stream()
        .filter(f -> f.foldedUnder() == null)
        .forEach(f -> told.add(f.id() + " " + f.urgency() + " " + f.title()));
    a.recommendations().stream()
        .filter(r -> r.kind() == Assessment.Kind.SEE_A_DOCTOR)
        .forEach(r -> told.add(r.id() + " " + r.text() + " " + r.brief() + " " + r.reason()));
    return told;
  }

  /** The advice that the person sees, in its order, and what is held back. */
  private static List<String> advice(Assessment a) {
    List<String> told = new ArrayList<>();
    a.recommendations().stream()
        .filter(r -> r.kind() != Assessment.Kind.SEE_A_DOCTOR)
        .forEach(
            r ->
                told.add(
                    r.id()
                        + " "
                        + r.title()
                        + " "
                        + r.text()
                        + " "
                        + r.brief()
                        + reasons(r.askFirst())));
    a.withheld()
        .forEach(
            w -> told.add(w.id() + " " + w.title() + " " + w.untilAnswered() + reasons(w.by())));
    a.underReview().forEach(u -> told.add(u.toString()));
    return told;
  }

  private static java.util.Set<String> reasons(List<Assessment.Reason> reasons) {
    TreeSet<String> ids = new TreeSet<>();
    reasons.forEach(reason -> ids.add(reason.id() + " " + reason.text()));
    return ids;
  }
}
