package org.cramptriage.review.workbook;

import java.util.Optional;
import org.cramptriage.pack.RuleContent;

/** Contents that came with a file: believed only if they have the hash that they claim. */
final class ReadContents {

  private ReadContents() {}

  static Optional<RuleContent> of(String text, String hash) {
    try {
      return Optional.of(RuleContent.parse(text)).filter(c -> c.hash().equals(hash));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
