package org.cramptriage.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;

/**
 * Content hashes: what a clinician read. A rule's hash covers its condition, conclusion, metadata,
 * texts, the wording of the questions it tests and its evidence; not layout, comments or the order
 * of files. It proves content, not who wrote it.
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
    DrlPrinter printer = new DrlPrinter(pack.fields());
    pack.rules().forEach(rule -> byRule.put(rule.id(), sha256(content(pack, rule, printer))));
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

  private static String content(RulePack pack, Rule rule, DrlPrinter printer) {
    StringBuilder text = new StringBuilder();
    line(text, rule.id(), printer.print(rule.condition()));
    if (rule instanceof Rule.RedFlag r) {
      line(text, r.urgency().name(), new TreeSet<>(r.supersedes()).toString());
      line(text, r.title(), r.reason(), r.action());
    } else if (rule instanceof Rule.MedicineFinding m) {
      line(text, m.urgency().name(), new TreeSet<>(m.supersedes()).toString(), m.evidence().name());
      line(text, m.title(), m.whatToSay(), m.interactions());
    } else if (rule instanceof Rule.RiskFactor k) {
      line(text, k.evidence().name(), new TreeSet<>(k.advice()).toString());
      line(text, k.title(), k.explanation());
    } else if (rule instanceof Rule.Advice a) {
      line(text, a.phase().name(), "" + a.baseRank(), new TreeSet<>(a.withheldBy()).toString());
      line(text, a.title(), a.text(), a.strength());
    } else if (rule instanceof Rule.Contraindication c) {
      line(text, c.highHazard() ? "high" : "normal", c.because());
    }
    questions(pack, rule.condition(), text);
    evidence(pack, rule, text);
    return text.toString();
  }

  private static void questions(RulePack pack, Condition condition, StringBuilder text) {
    condition
        .tests()
        .map(Condition.Test::item)
        .distinct()
        .sorted()
        .map(pack.catalogue()::item)
        .forEach(item -> line(text, item.id(), item.question(), item.choices().toString()));
  }

  private static void evidence(RulePack pack, Rule rule, StringBuilder text) {
    for (String source : new TreeSet<>(rule.header().sources())) {
      line(text, source, String.valueOf(pack.evidence().references().get(source)));
    }
    for (String claim : new TreeSet<>(rule.header().claims())) {
      line(text, claim, String.valueOf(pack.evidence().claims().get(claim)));
    }
    pack.evidence().thresholds().values().stream()
        .filter(threshold -> threshold.usedBy().contains(rule.id()))
        .forEach(threshold -> line(text, threshold.toString()));
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
