package org.cramptriage.assess.session;

import java.util.List;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.policy.PolicyId;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of all rules for one sheet: level, folding, advice and open questions, as rule
 * positions and numbers. Reused for every sheet. Not thread-safe.
 */
final class TriageOutcome {

  /** The item is not open. */
  static final int CLOSED = -2;

  /** The item is open, but cannot raise the urgency. */
  static final int OPEN = -1;

  private final RuleTable table;
  private final CodedSheet sheet;
  private final byte[] truths;
  private final Reasons reasons;
  private final AdviceOrder order;
  private final int[] holding;
  private final int[] foldedUnder;
  private final int[] raises;
  private final int[] visited;
  private final @Nullable CalmedSheet calmed;
  private final boolean[] lowers;
  private int sheetNumber;
  private int holdingCount;
  private Urgency urgency = Urgency.SELF_CARE;
  private Urgency atLeast = Urgency.SELF_CARE;
  private Urgency atMost = Urgency.SELF_CARE;
  private Urgency lowest = Urgency.SELF_CARE;
  private List<String> policy = List.of();
  private boolean settled;

  /**
   * The outcome for a sheet.
   *
   * @param truths what the sheet says of each node
   * @param evaluator tells what another sheet says
   */
  TriageOutcome(RuleTable table, CodedSheet sheet, byte[] truths, Evaluator evaluator) {
    this.table = table;
    this.sheet = sheet;
    this.truths = truths;
    this.reasons = new Reasons(table, sheet, truths);
    this.order = new AdviceOrder(table, sheet, truths);
    this.holding = new int[table.findings().length];
    this.foldedUnder = new int[table.size()];
    this.raises = new int[table.pack().catalogue().size()];
    this.visited = new int[table.network().size()];
    this.calmed =
        table.calming().length == 0 ? null : new CalmedSheet(table, sheet, truths, evaluator);
    this.lowers = new boolean[raises.length];
  }

  /** Computes the outcome from the current truths. */
  void workOut() {
    holdingCount = 0;
    int possible = 0;
    for (int finding : table.findings()) {
      byte truth = truth(finding);
      if (truth == RuleNetwork.TRUE) {
        holding[holdingCount++] = finding;
      } else if (truth == RuleNetwork.UNKNOWN) {
        possible = Math.max(possible, table.urgency(finding));
      }
    }
    fold();
    level(Urgency.values()[possible]);
    lower();
    settle();
    order.sort();
    open();
  }

  /** The truth of a rule. */
  byte truth(int rule) {
    return truths[table.node(rule)];
  }

  private void fold() {
    for (int i = 0; i < holdingCount; i++) {
      foldedUnder[holding[i]] = under(holding[i]);
    }
  }

  /** The topmost finding that this one is shown under; -1 if it is shown by itself. */
  private int under(int finding) {
    for (int above : table.supersededBy(finding)) {
      if (truth(above) == RuleNetwork.TRUE) {
        int top = under(above);
        return top < 0 ? above : top;
      }
    }
    return -1;
  }

  private void level(Urgency possible) {
    atLeast = holdingCount == 0 ? Urgency.SELF_CARE : table.findingAt(holding[0]).urgency();
    urgency = atLeast;
    Policies policies = table.pack().policies();
    boolean vital = policies.vitalOpen().raises(urgency, possible);
    urgency = vital ? policies.vitalOpen().atLeast() : urgency;
    boolean open = !urgency.isAtLeast(policies.open()) && isRequiredOpen();
    urgency = open ? policies.open() : urgency;
    atMost = urgency.or(possible);
    if (vital) {
      policy = List.of(PolicyId.VITAL_OPEN);
    } else if (open) {
      policy = List.of(PolicyId.OPEN);
    } else {
      policy = urgency == Urgency.SELF_CARE ? List.of(PolicyId.SELF_CARE) : List.of();
    }
  }

  /** The level that calming answers could lead to, and the open questions that could get there. */
  private void lower() {
    lowest = urgency;
    if (calmed == null) {
      return;
    }
    java.util.Arrays.fill(lowers, false);
    if (calmed.read()) {
      lowest = afterCalming(calmed);
      for (int i = 0; i < holdingCount && table.urgency(holding[i]) > lowest.ordinal(); i++) {
        if (calmed.truth(holding[i]) != RuleNetwork.TRUE) {
          markLowering(holding[i], calmed);
        }
      }
    }
  }

  private Urgency afterCalming(CalmedSheet calmed) {
    Urgency holds = Urgency.SELF_CARE;
    Urgency possible = Urgency.SELF_CARE;
    for (int finding : table.findings()) {
      byte truth = calmed.truth(finding);
      Urgency level = table.findingAt(finding).urgency();
      holds = truth == RuleNetwork.TRUE ? holds.or(level) : holds;
      possible = truth == RuleNetwork.UNKNOWN ? possible.or(level) : possible;
    }
    Policies policies = table.pack().policies();
    if (policies.vitalOpen().raises(holds, possible)) {
      return holds.or(policies.vitalOpen().atLeast());
    }
    return isRequiredOpen() ? holds.or(policies.open()) : holds;
  }

  private void markLowering(int finding, CalmedSheet calmed) {
    reasons.mark(table.node(finding));
    for (int item = reasons.nextNamed(0); item >= 0; item = reasons.nextNamed(item + 1)) {
      lowers[item] |= calmed.isNotTold(item) && !sheet.has(item, reasons.codes(item));
    }
  }

  private boolean isRequiredOpen() {
    for (int item : table.required()) {
      if (isUnresolved(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an item that applies has no answer, or an answer that leaves something unknown. */
  private boolean isUnresolved(int item) {
    return !sheet.isFull(item) && !isRuledOut(item);
  }

  /** Whether skip logic rules out that an item is asked. */
  boolean isRuledOut(int item) {
    int asked = table.askedWhen(item);
    return asked >= 0 && truths[asked] == RuleNetwork.FALSE;
  }

  private void settle() {
    settled = atLeast == urgency && atMost == urgency && lowest == urgency && isSure();
  }

  /** Whether a finding of this level depends on known answers only. */
  private boolean isSure() {
    boolean sure = urgency == Urgency.SELF_CARE;
    for (int i = 0; i < holdingCount && !sure; i++) {
      sure =
          table.urgency(holding[i]) == urgency.ordinal()
              && !reasons.restOnNotKnowing(table.node(holding[i]));
    }
    return sure;
  }

  private void open() {
    sheetNumber++;
    java.util.Arrays.fill(raises, CLOSED);
    // The most urgent first, so an item kept open by one finding need not be checked for lesser
    // ones.
    for (int finding : table.findings()) {
      undecided(table.node(finding), table.urgency(finding));
    }
    for (int rule : table.others()) {
      undecided(table.node(rule), OPEN);
    }
    for (int item : table.required()) {
      boolean asked = table.pack().catalogue().at(item).type() != ItemType.DERIVED;
      if (raises[item] == CLOSED && asked && isUnresolved(item)) {
        raises[item] = OPEN;
      }
    }
    for (int item : table.calming()) {
      raises[item] = lowers[item] ? Math.max(raises[item], OPEN) : raises[item];
    }
  }

  private void undecided(int node, int level) {
    if (truths[node] != RuleNetwork.UNKNOWN || visited[node] == sheetNumber) {
      return;
    }
    visited[node] = sheetNumber;
    if (reasons.isPlainTest(node)) {
      int item = reasons.item(node);
      raises[item] = Math.max(raises[item], level);
    } else if (reasons.isTest(node)) {
      reasons.openItems(node, item -> raises[item] = Math.max(raises[item], level));
    } else {
      for (int part : reasons.parts(node)) {
        undecided(part, level);
      }
    }
  }

  /** Whether a part of a text is shown: unless its condition is false. */
  boolean isShown(Condition ofText) {
    return truths[table.network().ofText(ofText)] != RuleNetwork.FALSE;
  }

  Reasons reasons() {
    return reasons;
  }

  AdviceOrder advice() {
    return order;
  }

  /** The number of findings that hold. */
  int holdingCount() {
    return holdingCount;
  }

  /** The finding at this position of the display. */
  int holding(int i) {
    return holding[i];
  }

  /** The finding that a finding which holds is shown under, or -1. */
  int foldedUnder(int finding) {
    return foldedUnder[finding];
  }

  Urgency urgency() {
    return urgency;
  }

  Urgency atLeast() {
    return atLeast;
  }

  Urgency atMost() {
    return atMost;
  }

  List<String> policy() {
    return policy;
  }

  boolean settled() {
    return settled;
  }

  /** What an open item could raise the urgency to: an ordinal, {@link #OPEN} or {@link #CLOSED}. */
  int raises(int item) {
    return raises[item];
  }

  /** The level that an open item could lower the urgency to, perhaps together with others. */
  @Nullable Urgency lowersTo(int item) {
    return lowers[item] ? lowest : null;
  }

  /** The open item to ask next, or -1. A calming question that is due directly follows. */
  int next() {
    for (int item : table.calming()) {
      boolean due = calmed != null && calmed.isNotTold(item);
      if (due && raises[item] != CLOSED && sheet.state(item) == CodedSheet.ABSENT) {
        return item;
      }
    }
    int best = -1;
    for (int item = 0; item < raises.length; item++) {
      boolean waits = raises[item] != CLOSED && sheet.state(item) == CodedSheet.ABSENT;
      if (waits && (best < 0 || raises[item] > raises[best])) {
        best = item;
      }
    }
    return best;
  }

  Item item(int position) {
    return table.pack().catalogue().at(position);
  }
}
