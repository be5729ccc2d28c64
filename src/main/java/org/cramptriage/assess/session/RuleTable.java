package org.cramptriage.assess.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** The data of a pack for ranking, folding and withholding, by rule position. */
final class RuleTable {

  private final Map<String, Integer> places = new TreeMap<>();
  private final RulePack pack;
  private final RuleNetwork network;
  private final Rule[] rules;
  private final Rule.@Nullable Finding[] findingAt;
  private final Rule.@Nullable Advice[] adviceAt;
  private final int[] urgency;
  private final boolean[] highHazard;
  private final boolean[] weak;
  private final boolean[] hasParts;
  private final int[] nodes;
  private final int[] findings;
  private final int[][] supersededBy;
  private final int[] advice;
  private final int[] others;
  private final int[][] withheldBy;
  private final int[][] factors;
  private final int[] askedWhen;
  private final int[] required;
  private final int[] calming;

  RuleTable(RulePack pack) {
    this.pack = pack;
    this.network = new RuleNetwork(pack);
    pack.rules().forEach(rule -> places.put(rule.id(), places.size()));
    rules = pack.rules().toArray(Rule[]::new);
    findingAt = new Rule.Finding[rules.length];
    adviceAt = new Rule.Advice[rules.length];
    urgency = new int[rules.length];
    highHazard = new boolean[rules.length];
    weak = new boolean[rules.length];
    hasParts = new boolean[rules.length];
    for (int i = 0; i < rules.length; i++) {
      kind(i);
    }
    nodes = pack.rules().stream().mapToInt(network::of).toArray();
    findings = pack.findings().stream().sorted(RuleTable::asShown).mapToInt(this::place).toArray();
    advice = pack.advice().stream().mapToInt(this::place).toArray();
    others =
        IntStream.range(0, rules.length)
            .filter(i -> !(rules[i] instanceof Rule.Finding || rules[i] instanceof Rule.Sign))
            .toArray();
    supersededBy =
        byTarget(
            pack.findings().stream().sorted(RuleTable::topmostFirst).toList(),
            Rule.Finding::supersedes);
    factors =
        byTarget(pack.findings(), f -> f instanceof Rule.RiskFactor r ? r.advice() : Set.of());
    withheldBy = new int[rules.length][];
    for (int i = 0; i < rules.length; i++) {
      withheldBy[i] =
          rules[i] instanceof Rule.Advice a
              ? a.withheldBy().stream().mapToInt(places::get).toArray()
              : new int[0];
    }
    askedWhen = pack.catalogue().items().stream().mapToInt(network::askedWhen).toArray();
    required =
        pack.catalogue().items().stream().filter(Item::required).mapToInt(Item::position).toArray();
    calming =
        pack.catalogue().items().stream()
            .filter(Item::isCalming)
            .mapToInt(Item::position)
            .toArray();
  }

  private void kind(int place) {
    hasParts[place] = !rules[place].header().wording().templates().isEmpty();
    if (rules[place] instanceof Rule.Finding finding) {
      findingAt[place] = finding;
      urgency[place] = finding.urgency().ordinal();
    } else if (rules[place] instanceof Rule.Advice idea) {
      adviceAt[place] = idea;
      weak[place] = pack.isWeak(idea);
    } else if (rules[place] instanceof Rule.Contraindication reason) {
      highHazard[place] = reason.highHazard();
    }
  }

  private int place(Rule rule) {
    return places.getOrDefault(rule.id(), -1);
  }

  // Written out: composed comparators would add several milliseconds to the start.
  private static int asShown(Rule.Finding a, Rule.Finding b) {
    int order = b.urgency().compareTo(a.urgency());
    order = order != 0 ? order : a.kind().compareTo(b.kind());
    order = order != 0 ? order : Integer.compare(evidence(a), evidence(b));
    return order != 0 ? order : a.id().compareTo(b.id());
  }

  private static int topmostFirst(Rule.Finding a, Rule.Finding b) {
    int order = b.urgency().compareTo(a.urgency());
    return order != 0 ? order : a.id().compareTo(b.id());
  }

  private static int evidence(Rule.Finding finding) {
    return finding instanceof Rule.RiskFactor factor ? factor.evidence().ordinal() : 0;
  }

  /** For every rule the findings that name it, in their order. */
  private int[][] byTarget(
      Collection<Rule.Finding> findings, Function<Rule.Finding, Set<String>> names) {
    List<List<Integer>> namedBy = new ArrayList<>();
    places.keySet().forEach(id -> namedBy.add(new ArrayList<>()));
    for (Rule.Finding finding : findings) {
      for (String id : names.apply(finding)) {
        Integer place = places.get(id);
        if (place != null) {
          namedBy.get(place).add(place(finding));
        }
      }
    }
    return namedBy.stream()
        .map(named -> named.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  RulePack pack() {
    return pack;
  }

  RuleNetwork network() {
    return network;
  }

  /** The rule at a position. */
  Rule rule(int place) {
    return rules[place];
  }

  /** The number of rules. */
  int size() {
    return rules.length;
  }

  /** The node of a rule's condition. */
  int node(int rule) {
    return nodes[rule];
  }

  /** The findings in the order in which they are shown. */
  int[] findings() {
    return findings;
  }

  /** The findings under which a finding is folded when they hold, topmost first. */
  int[] supersededBy(int finding) {
    return supersededBy[finding];
  }

  /** The advice and contraindications. */
  int[] others() {
    return others;
  }

  /** The advice in the order of its ids. */
  int[] advice() {
    return advice;
  }

  /** The contraindications of an advice. */
  int[] withheldBy(int advice) {
    return withheldBy[advice];
  }

  /** The factors that make an advice more useful. */
  int[] factors(int advice) {
    return factors[advice];
  }

  /** The node of the condition under which an item is asked, or -1. */
  int askedWhen(int item) {
    return askedWhen[item];
  }

  /** The items that must be shown to the person. */
  int[] required() {
    return required;
  }

  /** The items whose answers may lower the urgency. */
  int[] calming() {
    return calming;
  }

  /** The finding at a position of a finding. */
  Rule.Finding findingAt(int place) {
    return Objects.requireNonNull(findingAt[place]);
  }

  /** The advice at a position of advice. */
  Rule.Advice adviceAt(int place) {
    return Objects.requireNonNull(adviceAt[place]);
  }

  /** The level of the finding at a position, as an ordinal. */
  int urgency(int finding) {
    return urgency[finding];
  }

  /** Whether the advice at a position is a weak idea. */
  boolean weak(int advice) {
    return weak[advice];
  }

  /** Whether a text of the rule at a position has parts that only some people read. */
  boolean hasParts(int place) {
    return hasParts[place];
  }

  /** Whether advice waits until this contraindication is known. */
  boolean highHazard(int contraindication) {
    return highHazard[contraindication];
  }
}
