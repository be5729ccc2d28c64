package org.cramptriage.review.signing;

import java.util.Optional;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.Signer;

/** Writes decisions down. */
public interface LedgerPen {

  /** Writes nothing: what would happen can be looked at first. */
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
   * Writes a decision at the end of the ledger.
   *
   * @param decision the decision
   * @param content what was decided about; empty for the pack as a whole
   */
  void write(Decision decision, Optional<RuleContent> content);

  /** Adds somebody to the list of signers. */
  void add(Signer signer);
}
