package org.cramptriage.review.signing;

import java.time.LocalDate;
import java.util.Optional;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.problem.HiddenCharacters;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.Signer;

/**
 * A decision about a rule that has been submitted but not yet checked against the pack.
 *
 * @param rule the id of the rule
 * @param hash the hash of the content that was read
 * @param verdict what was decided
 * @param signer who decides
 * @param prediction how many near cases were predicted correctly
 * @param comment what the reviewer wrote; may be empty
 * @param date when
 * @param read the content that was read, if it came with the decision
 */
public record Proposal(
    String rule,
    String hash,
    DecisionKind verdict,
    Signer signer,
    Prediction prediction,
    String comment,
    LocalDate date,
    Optional<RuleContent> read) {

  /** Strips from the comment what nobody sees, since the ledger is part of the pack. */
  public Proposal {
    comment = plain(comment);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> !HiddenCharacters.isHidden(c))
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }
}
