package org.cramptriage.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.safety.Guarantee;

/**
 * Content hashes: what a clinician read. A rule's hash is that of its {@link RuleContent}; the
 * pack's covers all rules, the questionnaire, the settings and the vocabulary.
 */
public final class ContentHash {

  private final Map<String, String> byRule;
  private final String ofPack;

  /** The hashes of a pack whose hashes are still to be computed. */
  public static final ContentHash NONE = new ContentHash(Map.of(), "");

  /**
   * Hashes that were computed before.
   *
   * @param byRule the hash of each rule by its id
   * @param ofPack the hash of the whole pack
   */
  public ContentHash(Map<String, String> byRule, String ofPack) {
    this.byRule = byRule;
    this.ofPack = ofPack;
  }

  /** The hash of each rule by its id. */
  public Map<String, String> byRule() {
    return Collections.unmodifiableMap(byRule);
  }

  /** The hash of a rule, {@code sha256:...}. */
  public String of(String rule) {
    return byRule.getOrDefault(rule, "");
  }

  /** The hash of the whole pack. */
  public String ofPack() {
    return ofPack;
  }

  /**
   * The hash that a release names: the pack's, and every guarantee, which no rule's own hash
   * covers.
   */
  String ofRelease(List<Guarantee> guarantees) {
    StringBuilder all = new StringBuilder();
    line(all, "pack", ofPack);
    for (Guarantee guarantee : guarantees) {
      line(all, guarantee.id(), guarantee.content());
    }
    return sha256(all.toString());
  }

  /**
   * Appends parts to a text that is to be hashed, each with its length, so that no two contents
   * look alike.
   */
  public static void line(StringBuilder into, String... parts) {
    for (String part : parts) {
      into.append(part.length()).append(':').append(part).append('\n');
    }
  }

  /** The SHA-256 of a text in UTF-8, {@code sha256:...}. */
  public static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
