package org.cramptriage.review.signing;

import java.util.Optional;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.Signer;

/** Records decisions. */
public interface LedgerPen {

  /** Writes nothing, for a dry run. */
  LedgerPen DRY =
      new LedgerPen() {
        @Override
        public void write(Decision decision, Optional<RuleContent> content) {
          // Nothing is kept.
        }

        @Override
        public void add(Signer signer) {
          // Nothing is kept.
        }
      };

  /**
   * Appends a decision to the ledger.
   *
   * @param decision the decision
   * @param content the content that was decided on; empty for the pack as a whole
   */
  void write(Decision decision, Optional<RuleContent> content);

  /** Adds a person to the list of signers. */
  void add(Signer signer);
}
