package org.cramptriage.cli.review;

import java.util.List;
import java.util.Set;
import org.cramptriage.pack.PackProblem;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.review.status.ReviewStatus;

/**
 * The part of the status to show.
 *
 * @param status the status of the pack
 * @param only the ids of the rules that are meant; empty for all
 * @param release whether the question is if the pack may be released
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

  /** What is shown in full: what was asked for, otherwise what needs attention. */
  List<ReviewStatus.RuleState> toSay() {
    return rules().stream().filter(r -> !isOfAll() || r.needsAction()).toList();
  }

  List<SignOff.Remark> remarks() {
    return status.remarks().stream().filter(r -> isWanted(r.rule())).toList();
  }

  /** Contents that were changed after they were signed. */
  List<PackProblem> damaged() {
    return status.warnings().stream()
        .filter(w -> isOfAll() && w.file().startsWith(SignedContents.FOLDER + "/"))
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
