package org.cramptriage.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;

/**
 * Evaluates a network by counting. At first nothing is known; every answer decides tests; every
 * decided node notifies its parents, and each parent counts until it is decided itself. Nodes that
 * no answer reaches cost nothing. Not thread-safe.
 */
public final class CountingMatcher implements Evaluator {

  private static final byte DECIDES_WHEN_FALSE = RuleNetwork.FALSE;
  private static final byte DECIDES_WHEN_TRUE = RuleNetwork.TRUE;
  private static final byte TURNS = 0;

  private final Plan plan;
  private final int[] open;
  private final int[] waiting;

  /** Creates a matcher that shares the immutable plan. */
  public CountingMatcher(Plan plan) {
    this.plan = plan;
    this.open = new int[plan.open.length];
    this.waiting = new int[plan.open.length];
  }

  /** The part that is the same for every sheet; shared between threads. */
  public static final class Plan {
    private final int items;
    private final byte[] decider;
    private final int[] open;
    private final int[][] wholes;
    private final int[] askedWhen;
    private final int[][] testNodes;
    private final AnswerPredicate[][] tests;
    private final int[] derivedNodes;
    private final AnswerPredicate[] derivedTests;
    private final int[] always;
    private final boolean[] calming;

    /** Creates the plan of a network. */
    public Plan(RuleNetwork network) {
      Catalogue catalogue = network.pack().catalogue();
      List<RuleNetwork.Node> nodes = network.nodes();
      items = catalogue.size();
      calming = new boolean[items];
      catalogue.items().forEach(item -> calming[item.position()] = item.isCalming());
      decider = new byte[nodes.size()];
      open = new int[nodes.size()];
      List<List<Integer>> above = new ArrayList<>();
      for (int n = 0; n < nodes.size(); n++) {
        RuleNetwork.Node node = nodes.get(n);
        above.add(new ArrayList<>());
        node.parts().forEach(part -> above.get(part).add(above.size() - 1));
        open[n] = node.parts().size();
        decider[n] =
            switch (node.kind()) {
              case ALL -> DECIDES_WHEN_FALSE;
              case ANY -> DECIDES_WHEN_TRUE;
              default -> TURNS;
            };
      }
      wholes = above.stream().map(Plan::ints).toArray(int[][]::new);
      askedWhen = catalogue.items().stream().mapToInt(network::askedWhen).toArray();
      List<List<Integer>> ofItem = new ArrayList<>();
      catalogue.items().forEach(item -> ofItem.add(new ArrayList<>()));
      List<Integer> derived = new ArrayList<>();
      List<Integer> certain = new ArrayList<>();
      for (int n = 0; n < nodes.size(); n++) {
        for (AnswerPredicate test : nodes.get(n).test()) {
          (test.change() == null ? ofItem.get(test.item()) : derived).add(n);
        }
        if (nodes.get(n).kind() == RuleNetwork.Kind.ALWAYS) {
          certain.add(n);
        }
      }
      testNodes = ofItem.stream().map(Plan::ints).toArray(int[][]::new);
      tests = ofItem.stream().map(n -> testsOf(nodes, ints(n))).toArray(AnswerPredicate[][]::new);
      derivedNodes = ints(derived);
      derivedTests = testsOf(nodes, derivedNodes);
      always = ints(certain);
    }

    private static AnswerPredicate[] testsOf(List<RuleNetwork.Node> nodes, int[] numbers) {
      return Arrays.stream(numbers)
          .mapToObj(n -> nodes.get(n).test().get(0))
          .toArray(AnswerPredicate[]::new);
    }

    private static int[] ints(List<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  @Override
  public void evaluate(CodedSheet sheet, byte[] truths) {
    Arrays.fill(truths, RuleNetwork.UNKNOWN);
    System.arraycopy(plan.open, 0, open, 0, open.length);
    for (int node : plan.always) {
      decide(node, RuleNetwork.TRUE, truths);
    }
    // In catalogue order, since skip logic refers only to earlier items.
    for (int item = 0; item < plan.items; item++) {
      item(item, sheet, truths);
    }
    for (int i = 0; i < plan.derivedNodes.length; i++) {
      decide(plan.derivedNodes[i], plan.derivedTests[i].truth(sheet), truths);
    }
  }

  private void item(int item, CodedSheet sheet, byte[] truths) {
    int[] nodes = plan.testNodes[item];
    AnswerPredicate[] tests = plan.tests[item];
    if (plan.calming[item] && isNotTold(item, sheet, truths)) {
      for (int i = 0; i < nodes.length; i++) {
        decide(nodes[i], tests[i].whileNotTold(sheet), truths);
      }
      return;
    }
    switch (sheet.state(item)) {
      case CodedSheet.ANSWERED -> {
        for (int i = 0; i < nodes.length; i++) {
          decide(nodes[i], tests[i].truth(sheet), truths);
        }
      }
      case CodedSheet.UNKNOWN -> {
        for (int i = 0; i < nodes.length; i++) {
          decide(
              nodes[i], tests[i].namesUnknown() ? RuleNetwork.TRUE : RuleNetwork.UNKNOWN, truths);
        }
      }
      default -> {
        int asked = plan.askedWhen[item];
        if (asked >= 0 && truths[asked] == RuleNetwork.FALSE) {
          for (int node : nodes) {
            decide(node, RuleNetwork.FALSE, truths);
          }
        }
      }
    }
  }

  private boolean isNotTold(int item, CodedSheet sheet, byte[] truths) {
    int asked = plan.askedWhen[item];
    return !sheet.isFull(item) && asked >= 0 && truths[asked] == RuleNetwork.TRUE;
  }

  private void decide(int first, byte truth, byte[] truths) {
    if (truth == RuleNetwork.UNKNOWN) {
      return;
    }
    truths[first] = truth;
    int waits = 0;
    waiting[waits++] = first;
    while (waits > 0) {
      int node = waiting[--waits];
      byte now = truths[node];
      for (int whole : plan.wholes[node]) {
        if (truths[whole] == RuleNetwork.UNKNOWN) {
          byte decider = plan.decider[whole];
          if (decider == now || --open[whole] == 0) {
            truths[whole] = decider == TURNS ? (byte) (3 - now) : now;
            waiting[waits++] = whole;
          }
        }
      }
    }
  }
}
