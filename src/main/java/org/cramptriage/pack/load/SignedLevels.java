package org.cramptriage.pack.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Ledger;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The levels at which rules were signed by enough people. A finding that is less urgent now than it
 * was then needs one more signer. A content that was not kept counts as the highest level: it
 * cannot be shown that it was lower.
 */
record SignedLevels(Ledger ledger, Map<String, Signer> signers, SignedContents signed) {

  private static final String URGENCY = "urgency";

  /** How many must sign a rule of this level that was not more urgent before. */
  static int signersOf(@Nullable Urgency level) {
    return level == Urgency.EMERGENCY ? 2 : 1;
  }

  /**
   * Whether a rule is less urgent than the last other content of it that enough people signed.
   *
   * @param hash the hash of its content now
   */
  boolean isLessUrgent(Rule rule, String hash) {
    if (!(rule instanceof Rule.Finding finding)) {
      return false;
    }
    Urgency last = lastSigned(rule, hash);
    return last != null && finding.urgency().compareTo(last) < 0;
  }

  private @Nullable Urgency lastSigned(Rule rule, String now) {
    Map<String, Set<Signer>> approvals = new HashMap<>();
    Urgency last = null;
    for (Ledger.Entry entry : ledger.of(rule.id())) {
      Decision decision = entry.decision();
      approvals.values().forEach(all -> all.removeIf(s -> s.id().equals(decision.signer())));
      Signer signer = signers.get(decision.signer());
      if (decision.kind() == DecisionKind.APPROVE && signer != null && signer.clinician()) {
        Set<Signer> all = approvals.computeIfAbsent(decision.hash(), h -> new HashSet<>());
        all.add(signer);
        Urgency level = levelOf(decision.hash());
        if (!decision.hash().equals(now) && isEnough(all, rule, level, last)) {
          last = level == null ? Urgency.EMERGENCY : level;
        }
      }
    }
    return last;
  }

  private static boolean isEnough(
      Set<Signer> all, Rule rule, @Nullable Urgency level, @Nullable Urgency last) {
    boolean lower = level != null && last != null && level.compareTo(last) < 0;
    int needed = signersOf(level) + (lower ? 1 : 0);
    boolean author = all.stream().allMatch(s -> s.wrote(rule.id(), rule.header().file()));
    return all.size() >= needed && !author;
  }

  /** The level of a content; null if it was not kept, or does not state one. */
  private @Nullable Urgency levelOf(String hash) {
    String word =
        signed
            .of(hash)
            .map(text -> text.lines().filter(line -> line.startsWith(URGENCY + ": ")).toList())
            .filter(lines -> lines.size() == 1)
            .map(lines -> lines.get(0).substring(URGENCY.length() + 2))
            .orElse("");
    for (Urgency level : Urgency.values()) {
      if (level.name().equals(word)) {
        return level;
      }
    }
    return null;
  }
}
