package org.cramptriage.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.cramptriage.engine.AnswerTest;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * The answers that led to a conclusion, in the order of the catalogue, and the items that keep one
 * open. Filled again for every sheet; for one thread.
 */
final class Reasons {

  private final RuleTable table;
  private final CodedSheet sheet;
  private final byte[] truths;
  private final RuleNetwork.Node[] nodes;
  private final int[][] parts;
  private final int[] visited;
  private final boolean[] named;
  private final long[] codes;
  private int walk;

  Reasons(RuleTable table, CodedSheet sheet, byte[] truths) {
    this.table = table;
    this.sheet = sheet;
    this.truths = truths;
    this.nodes = table.network().nodes().toArray(RuleNetwork.Node[]::new);
    this.parts = new int[nodes.length][];
    for (int n = 0; n < nodes.length; n++) {
      parts[n] = nodes[n].parts().stream().mapToInt(Integer::intValue).toArray();
    }
    this.visited = new int[nodes.length];
    this.named = new boolean[table.pack().catalogue().size()];
    this.codes = new long[named.length];
  }

  RuleNetwork.Node node(int number) {
    return nodes[number];
  }

  int[] parts(int node) {
    return parts[node];
  }

  /**
   * Marks the items behind a condition that holds; {@link #isNamed} and {@link #codes} tell them
   * until the next call.
   */
  void mark(int node) {
    walk++;
    Arrays.fill(named, false);
    Arrays.fill(codes, 0);
    walk(node);
  }

  private void walk(int node) {
    if (truths[node] != RuleNetwork.TRUE || visited[node] == walk) {
      return;
    }
    visited[node] = walk;
    if (nodes[node].kind() == RuleNetwork.Kind.TEST) {
      AnswerTest test = nodes[node].test().get(0);
      named[test.item()] = true;
      codes[test.item()] |= test.codes();
    } else {
      for (int part : parts[node]) {
        walk(part);
      }
    }
  }

  /** How many items there are. */
  int items() {
    return named.length;
  }

  /** Whether an item is among the reasons. */
  boolean isNamed(int item) {
    return named[item];
  }

  /** The ticked codes of a named item that matter. */
  long codes(int item) {
    return codes[item];
  }

  /** Whether a condition that holds rests on not knowing something. */
  boolean restOnNotKnowing(int node) {
    mark(node);
    for (int item = 0; item < named.length; item++) {
      if (named[item] && sheet.state(item) == CodedSheet.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  /** The items that keep a test open. */
  void openItems(int node, IntConsumer into) {
    AnswerTest test = nodes[node].test().get(0);
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
    if (nodes[node].kind() == RuleNetwork.Kind.TEST) {
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
    for (int i = 0; i < named.length; i++) {
      if (named[i]) {
        Item item = table.pack().catalogue().at(i);
        because.add(new Assessment.Because(item.id(), answer(item), item.question()));
      }
    }
    return because;
  }

  private Object answer(Item item) {
    int i = item.position();
    Item.PercentChange change = item.percentChange();
    if (change != null) {
      return changed(change);
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

  /** A change in percent that a reason rests on, as it is shown. */
  BigDecimal changed(Item.PercentChange change) {
    BigDecimal value = sheet.change(change);
    if (value == null) {
      throw new IllegalStateException("a change without a value is no reason");
    }
    return value.setScale(1, RoundingMode.HALF_UP);
  }
}
