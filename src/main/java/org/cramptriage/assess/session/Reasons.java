package org.cramptriage.assess.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.cramptriage.assess.Assessment;
import org.cramptriage.engine.AnswerPredicate;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * The answers that support a conclusion, in the order of the catalogue, and the items that keep one
 * open. Reused for every sheet. Not thread-safe.
 */
final class Reasons {

  private final RuleTable table;
  private final CodedSheet sheet;
  private final byte[] truths;
  private final RuleNetwork.Node[] nodes;
  private final int[] items;
  private final long[] testCodes;
  private final boolean[] plain;
  private final int[][] parts;
  private final int[] visited;
  private static final int WORD = 6;

  private final long[] named;
  private final long[] codes;
  private int walk;

  Reasons(RuleTable table, CodedSheet sheet, byte[] truths) {
    this.table = table;
    this.sheet = sheet;
    this.truths = truths;
    this.nodes = table.network().nodes().toArray(RuleNetwork.Node[]::new);
    this.parts = new int[nodes.length][];
    this.items = new int[nodes.length];
    this.testCodes = new long[nodes.length];
    this.plain = new boolean[nodes.length];
    for (int n = 0; n < nodes.length; n++) {
      parts[n] = nodes[n].parts().stream().mapToInt(Integer::intValue).toArray();
      items[n] = -1;
      for (AnswerPredicate test : nodes[n].test()) {
        items[n] = test.item();
        testCodes[n] = test.codes();
        plain[n] = test.change() == null;
      }
    }
    this.visited = new int[nodes.length];
    this.codes = new long[table.pack().catalogue().size()];
    this.named = new long[(codes.length >> WORD) + 1];
  }

  /** Whether a node is a test. */
  boolean isTest(int node) {
    return items[node] >= 0;
  }

  /** Whether a node is a test of an answer itself, not of a derived item. */
  boolean isPlainTest(int node) {
    return plain[node];
  }

  /** The item that a test is about. */
  int item(int test) {
    return items[test];
  }

  int[] parts(int node) {
    return parts[node];
  }

  /**
   * Marks the items behind a condition that holds; {@link #nextNamed} and {@link #codes} return
   * them until the next call.
   */
  void mark(int node) {
    walk++;
    Arrays.fill(named, 0);
    walk(node);
  }

  private void walk(int node) {
    if (truths[node] != RuleNetwork.TRUE || visited[node] == walk) {
      return;
    }
    visited[node] = walk;
    int item = items[node];
    if (item >= 0) {
      codes[item] = (isNamed(item) ? codes[item] : 0) | testCodes[node];
      named[item >> WORD] |= 1L << item;
    } else {
      for (int part : parts[node]) {
        walk(part);
      }
    }
  }

  /** The first item from this one on that is among the reasons, or -1. */
  int nextNamed(int from) {
    for (int word = from >> WORD; word < named.length; word++) {
      long left = named[word] & (word == from >> WORD ? -1L << from : -1L);
      if (left != 0) {
        return (word << WORD) + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }

  private boolean isNamed(int item) {
    return (named[item >> WORD] & 1L << item) != 0;
  }

  /** The relevant selected codes of a named item. */
  long codes(int item) {
    return codes[item];
  }

  /**
   * Whether a condition that holds depends on an unknown answer. What was not told of a calming
   * item is another matter: see {@link TriageOutcome#lowersTo}.
   */
  boolean restOnNotKnowing(int node) {
    mark(node);
    for (int item = nextNamed(0); item >= 0; item = nextNamed(item + 1)) {
      boolean calming = table.pack().catalogue().at(item).isCalming();
      if (sheet.state(item) == CodedSheet.UNKNOWN && !calming) {
        return true;
      }
    }
    return false;
  }

  /** The items that keep a test open. */
  void openItems(int node, IntConsumer into) {
    AnswerPredicate test = nodes[node].test().get(0);
    Item.PercentChange change = test.change();
    if (change == null) {
      into.accept(test.item());
      return;
    }
    for (String id : List.of(change.from(), change.to())) {
      int item = table.pack().catalogue().item(id).position();
      if (sheet.isUnknown(item) || (sheet.state(item) == CodedSheet.ABSENT && !isRuledOut(item))) {
        into.accept(item);
      }
    }
  }

  private boolean isRuledOut(int item) {
    int asked = table.askedWhen(item);
    return asked >= 0 && truths[asked] == RuleNetwork.FALSE;
  }

  /** The items in the undecided part of a condition. */
  void undecided(int node, boolean[] into) {
    if (truths[node] != RuleNetwork.UNKNOWN) {
      return;
    }
    if (isTest(node)) {
      openItems(node, item -> into[item] = true);
    } else {
      for (int part : parts[node]) {
        undecided(part, into);
      }
    }
  }

  /** The answers behind a condition that holds. */
  List<Assessment.Because> of(int node) {
    mark(node);
    List<Assessment.Because> because = new ArrayList<>();
    for (int i = nextNamed(0); i >= 0; i = nextNamed(i + 1)) {
      Item item = table.pack().catalogue().at(i);
      because.add(new Assessment.Because(item.id(), answer(item), item.question()));
    }
    return because;
  }

  private Object answer(Item item) {
    int i = item.position();
    Item.PercentChange change = item.percentChange();
    if (change != null) {
      return changed(change);
    }
    if (isNotTold(item)) {
      return Item.NOT_TOLD;
    }
    if (sheet.state(i) != CodedSheet.ANSWERED) {
      return Item.UNKNOWN;
    }
    return switch (item.type()) {
      case BOOLEAN -> sheet.isYes(i);
      case INTEGER, DECIMAL -> sheet.number(i);
      default -> {
        boolean several = item.type() == ItemType.MULTI_CHOICE;
        List<String> ticked = sheet.codes(i, codes[i]);
        yield several ? ticked : ticked.get(0);
      }
    };
  }

  /** Whether what counts of a named item is that its answer was not told. */
  boolean isNotTold(Item item) {
    return item.isCalming() && !sheet.has(item.position(), codes[item.position()]);
  }

  /** A change in percent that a reason depends on, as displayed. */
  BigDecimal changed(Item.PercentChange change) {
    BigDecimal value = sheet.change(change);
    if (value == null) {
      throw new IllegalStateException("a change without a value is not a reason");
    }
    return value.setScale(1, RoundingMode.HALF_UP);
  }
}
