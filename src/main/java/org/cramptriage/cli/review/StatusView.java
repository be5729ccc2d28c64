package org.cramptriage.cli.review;

import java.util.List;
import java.util.Set;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.review.status.ReviewStatus;

/**
 * The selected part of a status.
 *
 * @param status the status of the pack
 * @param only the ids of the selected rules; empty for all
 * @param release whether to check if the pack may be released
 */
record StatusView(ReviewStatus status, Set<String> only, boolean release) {

  /** Defensive copy. */
  StatusView {
    only = Set.copyOf(only);
  }

  boolean isOfAll() {
    return only.isEmpty();
  }

  List<ReviewStatus.RuleState> rules() {
    return status.rules().stream().filter(r -> isWanted(r.rule().id())).toList();
  }

  /** The rules shown in detail: the selected ones, or else those that need action. */
  List<ReviewStatus.RuleState> toSay() {
    return rules().stream().filter(r -> !isOfAll() || r.needsAction()).toList();
  }

  List<SignOff.Remark> remarks() {
    return status.remarks().stream().filter(r -> isWanted(r.rule())).toList();
  }

  /** Contents that were changed after they were signed. */
  List<PackProblem> damaged() {
    return status.warnings().stream()
        .filter(w -> isOfAll() && w.file().startsWith(PackLayout.SIGNED + "/"))
        .toList();
  }

  boolean isReleased() {
    return status.gaps().isEmpty() && status.release().isPresent();
  }

  boolean findsSomething() {
    return rules().stream().anyMatch(ReviewStatus.RuleState::isAlarming)
        || !remarks().isEmpty()
        || !damaged().isEmpty()
        || (release && !isReleased());
  }

  private boolean isWanted(String rule) {
    return only.isEmpty() || only.contains(rule);
  }
}
