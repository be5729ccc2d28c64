package org.cramptriage.review.signing;

import java.time.LocalDate;
import java.util.Optional;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.Signer;

/**
 * A decision that somebody wants to make about a rule, not yet held against the pack.
 *
 * @param rule the id of the rule
 * @param hash the hash of the content that was read
 * @param verdict what was decided
 * @param signer who decides
 * @param prediction how the near cases were predicted
 * @param comment what the reviewer wrote; may be empty
 * @param date when
 * @param read the content that was read, where it came with the decision
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

  /** Takes out of the comment what no ledger can keep: control characters, halves of characters. */
  public Proposal {
    comment = plain(comment);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || Character.getType(c) != Character.CONTROL)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }
}
