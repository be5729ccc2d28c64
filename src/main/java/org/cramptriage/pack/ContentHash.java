package org.cramptriage.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Item;

/**
 * Content hashes: what a clinician read. A rule's hash is that of its {@link RuleContent}; the
 * pack's covers all rules, the questionnaire, the settings and the vocabulary.
 */
public final class ContentHash {

  private final Map<String, String> byRule;
  private final String ofPack;

  /** Hashes that were worked out before. */
  ContentHash(Map<String, String> byRule, String ofPack) {
    this.byRule = byRule;
    this.ofPack = ofPack;
  }

  /** Works out the hashes of a pack. */
  static ContentHash of(RulePack pack, String vocabularyText) {
    Map<String, String> byRule = new TreeMap<>();
    ContentReader contents = new ContentReader(pack);
    pack.rules().forEach(rule -> byRule.put(rule.id(), contents.of(rule).hash()));
    StringBuilder all = new StringBuilder();
    byRule.forEach((id, hash) -> line(all, id, hash));
    for (Item item : pack.catalogue().items()) {
      line(all, item.id(), item.toString(), pack.skipLogic().of(item.id()).toString());
    }
    line(
        all,
        "settings",
        pack.settings().version(),
        new TreeMap<>(pack.settings().values()).toString());
    line(
        all, "texts", pack.settings().notice(), new TreeMap<>(pack.settings().levels()).toString());
    line(all, new TreeMap<>(pack.settings().policies()).toString(), pack.settings().comeBack());
    line(all, "vocabulary", vocabularyText);
    return new ContentHash(byRule, sha256(all.toString()));
  }

  /** The hash of each rule by its id. */
  Map<String, String> byRule() {
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

  /** Every part with its length, so that no two contents look alike. */
  private static void line(StringBuilder into, String... parts) {
    for (String part : parts) {
      into.append(part.length()).append(':').append(part).append('\n');
    }
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
