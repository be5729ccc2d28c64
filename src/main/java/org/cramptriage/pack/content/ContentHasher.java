package org.cramptriage.pack.content;

import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.ContentHash;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;

/** Computes the content hashes of a pack: of every rule, and of the pack as a whole. */
public final class ContentHasher {

  private ContentHasher() {}

  /**
   * Computes the hashes of a pack.
   *
   * @param pack a pack without hashes
   * @param vocabularyText the vocabulary as one text, without comments
   */
  public static ContentHash of(RulePack pack, String vocabularyText) {
    Map<String, String> byRule = new TreeMap<>();
    ContentReader contents = new ContentReader(pack);
    pack.reviewed().forEach(rule -> byRule.put(rule.id(), contents.of(rule).hash()));
    StringBuilder all = new StringBuilder();
    byRule.forEach((id, hash) -> ContentHash.line(all, id, hash));
    for (Item item : pack.catalogue().items()) {
      ContentHash.line(all, item.id(), item.toString(), pack.skipLogic().of(item.id()).toString());
    }
    ContentHash.line(
        all,
        "settings",
        pack.settings().version(),
        new TreeMap<>(pack.settings().values()).toString());
    ContentHash.line(
        all, "texts", pack.settings().notice(), new TreeMap<>(pack.settings().levels()).toString());
    pack.policies().all().forEach(policy -> ContentHash.line(all, policy.id(), policy.says()));
    ContentHash.line(all, pack.settings().comeBack());
    ContentHash.line(all, "vocabulary", vocabularyText);
    return new ContentHash(byRule, ContentHash.sha256(all.toString()));
  }
}
