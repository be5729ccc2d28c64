package org.cramptriage.pack.signoff;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cramptriage.pack.layout.PackLayout;

/**
 * The contents that were signed, as they were read, by their hashes: kept so that a reviewer can be
 * shown what has changed since.
 *
 * @param byHash the text of each content by its hash
 */
public record SignedContents(Map<String, String> byHash) {

  private static final int SHORT = 12;
  private static final String ALGORITHM = "sha256:";

  /** Sorted copy. */
  public SignedContents {
    byHash = Collections.unmodifiableMap(new TreeMap<>(byHash));
  }

  /** The content with this hash, if it was kept. */
  public Optional<String> of(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  /** The file that keeps the content of a rule, below the pack's root. */
  public static String file(String rule, String hash) {
    return PackLayout.SIGNED
        + "/"
        + rule
        + "-"
        + hash.substring(ALGORITHM.length(), ALGORITHM.length() + SHORT)
        + ".txt";
  }
}
