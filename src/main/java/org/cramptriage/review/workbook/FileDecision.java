package org.cramptriage.review.workbook;

import java.util.Optional;
import org.cramptriage.pack.RuleContent;

/**
 * A decision as read from a file, not yet checked.
 *
 * @param place its place in the file, for example {@code row 7}
 * @param wrong why it cannot be read; empty if it can
 * @param rule the rule, if the file names it
 * @param hash the hash of the content that was read
 * @param content that content, if the file has it
 * @param decision the word for the decision
 * @param comment the comment; may be empty
 * @param who who decided
 * @param prediction the words for the prediction; empty for none
 * @param date the day; empty for today
 */
record FileDecision(
    String place,
    String wrong,
    String rule,
    String hash,
    Optional<RuleContent> content,
    String decision,
    String comment,
    Who who,
    String prediction,
    String date) {

  /**
   * Who decided, as it was written.
   *
   * @param id the id, or empty
   * @param name the name, or the id in its place; may be empty
   * @param role the role; may be empty
   */
  record Who(String id, String name, String role) {}
}
