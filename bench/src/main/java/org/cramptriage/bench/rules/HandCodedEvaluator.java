package org.cramptriage.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cramptriage.engine.AnswerPredicate;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * Writes the product's evaluator as a programmer would code it by hand: straight-line Java, one
 * statement a node, Kleene's logic on the truths as numbers (unknown 0, true 1, false 2). With it
 * the product's own pipeline can run without an engine.
 */
public final class HandCodedEvaluator {

  /** So many nodes a method: longer methods the JVM does not compile. */
  private static final int A_METHOD = 50;

  private static final String NAME = "AllNodes";

  private final RuleNetwork network;
  private final Catalogue catalogue;
  private final StringBuilder text = new StringBuilder();

  private HandCodedEvaluator(RuleNetwork network) {
    this.network = network;
    this.catalogue = network.pack().catalogue();
  }

  /** The compiled evaluator. */
  public static Evaluator compile(RuleNetwork network) {
    return InMemoryCompiler.instance(NAME, of(network), Evaluator.class);
  }

  /** The source of the class. */
  public static String of(RuleNetwork network) {
    return new HandCodedEvaluator(network).source();
  }

  private String source() {
    List<Integer> order = order();
    text.append("import org.cramptriage.questionnaire.CodedSheet;\n");
    text.append("public final class ").append(NAME);
    text.append(" implements org.cramptriage.engine.Evaluator {\n");
    text.append("  @Override public void evaluate(CodedSheet s, byte[] t) {\n");
    for (int from = 0; from < order.size(); from += A_METHOD) {
      text.append("    from").append(from).append("(s, t);\n");
    }
    text.append("  }\n");
    for (int from = 0; from < order.size(); from += A_METHOD) {
      text.append("  private static void from").append(from).append("(CodedSheet s, byte[] t) {\n");
      order.stream().skip(from).limit(A_METHOD).forEach(this::statement);
      text.append("  }\n");
    }
    return text.append("}\n").toString();
  }

  /** The nodes, each after its parts and, if it tests an item, after that item's skip rule. */
  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    boolean[] placed = new boolean[network.size()];
    for (int node = 0; node < network.size(); node++) {
      place(node, placed, order);
    }
    return order;
  }

  private void place(int node, boolean[] placed, List<Integer> order) {
    if (!placed[node]) {
      placed[node] = true;
      RuleNetwork.Node its = network.nodes().get(node);
      its.parts().forEach(part -> place(part, placed, order));
      its.test().stream()
          .mapToInt(test -> network.askedWhen(catalogue.at(test.item())))
          .filter(asked -> asked >= 0)
          .forEach(asked -> place(asked, placed, order));
      order.add(node);
    }
  }

  private void statement(int node) {
    RuleNetwork.Node its = network.nodes().get(node);
    String value =
        switch (its.kind()) {
          case ALL -> decided(its.parts(), RuleNetwork.FALSE);
          case ANY -> decided(its.parts(), RuleNetwork.TRUE);
          case NOT -> "t[%1$d] == 0 ? 0 : 3 - t[%1$d]".formatted(its.parts().get(0));
          case ALWAYS -> "1";
          case TEST -> test(its.test().get(0));
        };
    text.append("    t[").append(node).append("] = (byte) (").append(value).append(");\n");
  }

  /** One part that decides is enough; else all must be known. */
  private static String decided(List<Integer> parts, byte by) {
    Function<String, String> joined =
        sign -> parts.stream().map(p -> "t[" + p + "]").collect(Collectors.joining(sign));
    return "(("
        + joined.apply(" | ")
        + ") & "
        + by
        + ") != 0 ? "
        + by
        + " : "
        + joined.apply(" & ");
  }

  private String test(AnswerPredicate test) {
    Item item = catalogue.at(test.item());
    if (item.percentChange() != null) {
      return change(test, item.percentChange());
    }
    int asked = network.askedWhen(item);
    String absent = asked < 0 ? "0" : "t[" + asked + "] == 2 ? 2 : 0";
    String unknown = test.namesUnknown() ? "1" : "0";
    String usual =
        "s.state(%1$d) == 2 ? (%2$s) : s.state(%1$d) == 1 ? %3$s : (%4$s)"
            .formatted(test.item(), answered(test, item), unknown, absent);
    return item.isCalming() ? notTold(test, asked) + " : " + usual : usual;
  }

  /** While the question is due and not told, it reads as the worst. */
  private static String notTold(AnswerPredicate test, int asked) {
    String ticked =
        "s.state(%1$d) == 2 && (s.codes(%1$d) & %2$dL) != 0 ? 1 : 0"
            .formatted(test.item(), test.codes());
    return "t[%2$d] == 1 && (s.state(%1$d) != 2 || s.isUnknown(%1$d)) ? (%3$s)"
        .formatted(test.item(), asked, test.namesNotTold() ? "1" : ticked);
  }

  private static String answered(AnswerPredicate test, Item item) {
    if (test.comparison() != null) {
      return compared("s.decimal(" + test.item() + ")", test.comparison(), test);
    }
    String codes = "s.codes(" + test.item() + ")";
    String holds = "(" + codes + " & " + test.codes() + "L) != 0 ? 1 : ";
    if (item.type() != ItemType.MULTI_CHOICE) {
      return holds + "2";
    }
    String perhaps = "(" + codes + " & " + test.perhaps() + "L) != 0 || ";
    return holds
        + (test.perhaps() == 0 ? "" : perhaps)
        + "s.isUnknown("
        + test.item()
        + ") ? 0 : 2";
  }

  private static String compared(String number, Comparison comparison, AnswerPredicate test) {
    return "%s %s %s ? 1 : 2".formatted(number, comparison.sign(), test.limit().doubleValue());
  }

  private String change(AnswerPredicate test, Item.PercentChange change) {
    int from = catalogue.item(change.from()).position();
    int to = catalogue.item(change.to()).position();
    String number =
        "(s.decimal(%1$d) - s.decimal(%2$d)) * 100 / s.decimal(%2$d)".formatted(to, from);
    return "s.state(%1$d) != 2 || s.state(%2$d) != 2 ? 0 : s.decimal(%1$d) == 0 ? 2 : (%3$s)"
        .formatted(from, to, compared(number, test.comparison(), test));
  }
}
