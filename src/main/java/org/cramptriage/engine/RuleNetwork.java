package org.cramptriage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextTemplate;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/**
 * All conditions of a pack, those of skip logic and texts included, as one network of nodes. Equal
 * conditions are one node, so that each is evaluated once. Children come before their parents.
 */
public final class RuleNetwork {

  /** Not decided by the answers. */
  public static final byte UNKNOWN = 0;

  /** Holds. */
  public static final byte TRUE = 1;

  /** Does not hold. */
  public static final byte FALSE = 2;

  /** What a node is. */
  public enum Kind {
    /** A test of one answer. */
    TEST,
    /** All parts hold. */
    ALL,
    /** At least one part holds. */
    ANY,
    /** The part does not hold. */
    NOT,
    /** Holds for everyone. */
    ALWAYS
  }

  /**
   * One node.
   *
   * @param kind what it is
   * @param parts its children, each once
   * @param test for a test: the test
   */
  public record Node(Kind kind, List<Integer> parts, List<AnswerPredicate> test) {
    /** Defensive copies. */
    public Node {
      parts = List.copyOf(parts);
      test = List.copyOf(test);
    }

    // Written out: the methods that Java generates for records cost several milliseconds at start.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Node node
          && kind == node.kind
          && parts.equals(node.parts)
          && test.equals(node.test);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * kind.ordinal() + parts.hashCode()) + test.hashCode();
    }
  }

  private final RulePack pack;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();
  private final Map<String, Integer> ofRule = new LinkedHashMap<>();
  private final int[] askedWhen;
  private final Map<Condition, Integer> ofText = new HashMap<>();

  /** The network of a pack. */
  public RuleNetwork(RulePack pack) {
    this.pack = pack;
    pack.rules().forEach(rule -> rule(rule.id()));
    askedWhen =
        pack.catalogue().items().stream()
            .mapToInt(item -> pack.skipLogic().of(item.id()).map(this::node).orElse(-1))
            .toArray();
    for (Rule rule : pack.rules()) {
      for (TextTemplate text : rule.header().wording().templates().values()) {
        text.conditions().forEach(condition -> ofText.put(condition, node(condition)));
      }
    }
  }

  private int rule(String id) {
    Integer node = ofRule.get(id);
    if (node == null) {
      node = node(pack.condition(id));
      ofRule.put(id, node);
    }
    return node;
  }

  private int node(Condition condition) {
    if (condition instanceof Condition.Fact fact) {
      return node(fact.inside());
    }
    if (condition instanceof Condition.Test test) {
      return shared(
          new Node(Kind.TEST, List.of(), List.of(AnswerPredicate.of(test, pack.catalogue()))));
    }
    if (condition instanceof Condition.HasFinding has) {
      Set<Integer> ids = new TreeSet<>();
      has.ids().forEach(id -> ids.add(rule(id)));
      return group(Kind.ANY, ids);
    }
    if (condition instanceof Condition.Always) {
      return shared(new Node(Kind.ALWAYS, List.of(), List.of()));
    }
    Kind kind =
        condition instanceof Condition.All
            ? Kind.ALL
            : condition instanceof Condition.Any ? Kind.ANY : Kind.NOT;
    Set<Integer> parts = new TreeSet<>();
    condition.parts().forEach(part -> parts.add(node(part)));
    return group(kind, parts);
  }

  private int group(Kind kind, Set<Integer> parts) {
    return parts.size() == 1 && kind != Kind.NOT
        ? parts.iterator().next()
        : shared(new Node(kind, List.copyOf(parts), List.of()));
  }

  private int shared(Node node) {
    Integer place = known.get(node);
    if (place == null) {
      place = nodes.size();
      nodes.add(node);
      known.put(node, place);
    }
    return place;
  }

  /** All nodes; a node's number is its index. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** How many nodes there are. */
  public int size() {
    return nodes.size();
  }

  /** The node of a rule's condition. */
  public int of(Rule rule) {
    return rule(rule.id());
  }

  /** The node of the condition under which an item is asked, or -1 if it always is. */
  public int askedWhen(Item item) {
    return askedWhen[item.position()];
  }

  /** The node of the condition of a part of a text. */
  public int ofText(Condition condition) {
    return Objects.requireNonNull(ofText.get(condition));
  }

  /** The pack that this is the network of. */
  public RulePack pack() {
    return pack;
  }
}
