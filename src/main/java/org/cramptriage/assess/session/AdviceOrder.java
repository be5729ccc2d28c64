package org.cramptriage.assess.session;

import java.util.Arrays;
import java.util.List;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.terms.AdvicePhase;

/**
 * Decides which advice is shown, in which order, and which is withheld. Reused for every sheet. Not
 * thread-safe.
 */
final class AdviceOrder {

  private static final int HIGHEST_SCORE = 1_000;

  private final RuleTable table;
  private final CodedSheet sheet;
  private final byte[] truths;
  private final Policies policies;
  private final int inProgress;
  private final int[] slotUsually;
  private final int[] slotInCramp;
  private final long[] shown;
  private final int[] withheld;
  private final boolean[] waits;
  private int shownCount;
  private int withheldCount;

  AdviceOrder(RuleTable table, CodedSheet sheet, byte[] truths) {
    this.table = table;
    this.sheet = sheet;
    this.truths = truths;
    this.inProgress = table.pack().catalogue().item(table.pack().item(Role.IN_PROGRESS)).position();
    this.policies = table.pack().policies();
    this.slotUsually = slots(policies.ranking().usually());
    this.slotInCramp = slots(policies.ranking().inACramp());
    this.shown = new long[table.advice().length];
    this.withheld = new int[table.advice().length];
    this.waits = new boolean[table.advice().length];
  }

  private int[] slots(List<AdvicePhase> order) {
    int[] slots = new int[table.size()];
    for (int advice : table.advice()) {
      slots[advice] = order.indexOf(table.adviceAt(advice).phase());
    }
    return slots;
  }

  static boolean isSafetyNet(RulePack pack, Rule.Advice advice) {
    return advice.id().equals(pack.policies().safetyNet().advice());
  }

  void sort() {
    shownCount = 0;
    withheldCount = 0;
    for (int advice : table.advice()) {
      if (truth(advice) == RuleNetwork.TRUE) {
        decide(advice);
      }
    }
    Arrays.sort(shown, 0, shownCount);
  }

  private byte truth(int rule) {
    return truths[table.node(rule)];
  }

  private void decide(int advice) {
    boolean holds = false;
    boolean waiting = false;
    boolean asks = false;
    for (int reason : table.withheldBy(advice)) {
      byte truth = truth(reason);
      boolean high = table.highHazard(reason);
      holds |= truth == RuleNetwork.TRUE;
      waiting |= truth == RuleNetwork.UNKNOWN && high;
      asks |= truth == RuleNetwork.UNKNOWN && !high;
    }
    if (holds || waiting) {
      waits[withheldCount] = !holds;
      withheld[withheldCount++] = advice;
    } else {
      shown[shownCount++] = key(advice, asks);
    }
  }

  /** The sort order: safety net first, weak ideas last, then phase, descending score and id. */
  private long key(int place, boolean asks) {
    int[] slots = sheet.isYes(inProgress) ? slotInCramp : slotUsually;
    Rule.Advice advice = table.adviceAt(place);
    long key = isSafetyNet(table.pack(), advice) ? 0 : 1;
    key = key * 2 + (table.weak(place) ? 1 : 0);
    key = key * 8 + slots[place];
    key = key * 4 * HIGHEST_SCORE + HIGHEST_SCORE - score(place, advice.baseRank(), asks);
    return key << Integer.SIZE | place;
  }

  private int score(int advice, int baseRank, boolean asks) {
    int useful = 0;
    for (int factor : table.factors(advice)) {
      useful += truth(factor) == RuleNetwork.TRUE ? 1 : 0;
    }
    return policies.ranking().score(baseRank, useful, asks);
  }

  /** The number of shown pieces of advice. */
  int shownCount() {
    return shownCount;
  }

  /** The shown advice at this position. */
  int shown(int i) {
    return (int) shown[i];
  }

  /** The number of withheld pieces of advice. */
  int withheldCount() {
    return withheldCount;
  }

  /** The withheld advice at this position, ordered by id. */
  int withheld(int i) {
    return withheld[i];
  }

  /**
   * Whether the withheld advice at this position waits for answers; otherwise a contraindication
   * holds.
   */
  boolean waits(int i) {
    return waits[i];
  }

  /** Whether a contraindication of shown advice must be asked about first. */
  boolean isAskFirst(int reason) {
    return truth(reason) == RuleNetwork.UNKNOWN;
  }

  /** Whether a contraindication is a reason why this advice is withheld. */
  boolean holdsBack(int reason, boolean waiting) {
    return waiting
        ? truth(reason) == RuleNetwork.UNKNOWN && table.highHazard(reason)
        : truth(reason) == RuleNetwork.TRUE;
  }
}
