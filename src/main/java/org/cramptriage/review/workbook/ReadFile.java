package org.cramptriage.review.workbook;

import java.util.List;

/**
 * What a file of decisions holds.
 *
 * @param decisions the decisions in their order
 * @param undecided how many rows have none
 * @param notices what the sender should know, such as an edit that is ignored
 */
record ReadFile(List<FileDecision> decisions, int undecided, List<String> notices) {
  /** Defensive copies. */
  ReadFile {
    decisions = List.copyOf(decisions);
    notices = List.copyOf(notices);
  }
}
