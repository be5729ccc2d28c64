package org.cramptriage.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.bench.peers.Peer;
import org.cramptriage.bench.rules.HandCodedReading;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.CodedSheet;

/** What the rule model says of every rule, and whether everybody else says the same. */
public final class EqualFindings {

  private final RuleSet rules;
  private final List<AnswerSheet> sheets;
  private final List<CodedSheet> coded = new ArrayList<>();
  private final List<Map<String, Truth>> truths = new ArrayList<>();

  /** Reads the sheets by the model. */
  public EqualFindings(RuleSet rules, List<AnswerSheet> sheets) {
    this.rules = rules;
    this.sheets = sheets;
    for (AnswerSheet sheet : sheets) {
      truths.add(read(sheet));
      CodedSheet one = new CodedSheet(rules.pack().catalogue());
      one.fill(sheet);
      coded.add(one);
    }
  }

  private Map<String, Truth> read(AnswerSheet sheet) {
    ThreeValued reading =
        new ThreeValued(
            rules.pack().catalogue(),
            rules.pack().skipLogic(),
            id -> rules.conditions().get(id),
            sheet);
    Map<String, Truth> of = new java.util.HashMap<>();
    for (Map.Entry<String, Condition> rule : rules.conditions().entrySet()) {
      of.put(rule.getKey(), reading.of(rule.getValue()));
    }
    return of;
  }

  /** The rules that hold for the n-th sheet. */
  private Set<String> holding(int sheet) {
    Set<String> holding = new TreeSet<>();
    truths.get(sheet).forEach((id, truth) -> add(holding, id, truth));
    return holding;
  }

  private static void add(Set<String> holding, String id, Truth truth) {
    if (truth == Truth.TRUE) {
      holding.add(id);
    }
  }

  /**
   * Holds a peer against the model.
   *
   * @throws IllegalStateException at the first difference
   */
  public void check(String name, Peer<?> peer) {
    for (int i = 0; i < sheets.size(); i++) {
      same(name, i, peer.holdingOf(coded.get(i)));
    }
  }

  /**
   * Holds the ids that a peer found for the n-th sheet against the model.
   *
   * @throws IllegalStateException if they differ
   */
  public void same(String name, int sheet, Collection<String> found) {
    Set<String> wanted = holding(sheet);
    Set<String> more = new TreeSet<>(found);
    Set<String> less = new TreeSet<>(wanted);
    less.removeAll(found);
    more.removeAll(wanted);
    if (!more.isEmpty() || !less.isEmpty() || found.size() != wanted.size()) {
      throw new IllegalStateException(
          name
              + " differs from the rule model on sheet "
              + sheet
              + ": it finds also "
              + more
              + " and lacks "
              + less
              + "; answers: "
              + sheets.get(sheet).all());
    }
  }

  /** Holds the three-valued hand-coded Java against the model, rule by rule. */
  public void check(HandCodedReading handCoded) {
    List<String> ids = handCoded.ids();
    for (int i = 0; i < sheets.size(); i++) {
      handCoded.read(coded.get(i));
      for (int rule = 0; rule < ids.size(); rule++) {
        Truth wanted = truths.get(i).get(ids.get(rule));
        if (handCoded.truth(rule) != wanted) {
          throw new IllegalStateException(
              "hand-coded Java reads "
                  + ids.get(rule)
                  + " as "
                  + handCoded.truth(rule)
                  + ", not as "
                  + wanted
                  + ", on sheet "
                  + i
                  + ": "
                  + sheets.get(i).all());
        }
      }
    }
  }

  /** Holds what an evaluator says of every rule's node against the model. */
  public void check(String name, RuleNetwork network, Evaluator evaluator) {
    byte[] found = new byte[network.size()];
    for (int i = 0; i < sheets.size(); i++) {
      evaluator.evaluate(coded.get(i), found);
      for (Rule rule : rules.pack().rules()) {
        Truth truth = truth(found[network.of(rule)]);
        if (truth != truths.get(i).get(rule.id())) {
          throw new IllegalStateException(
              name
                  + " reads "
                  + rule.id()
                  + " as "
                  + truth
                  + " on sheet "
                  + i
                  + ": "
                  + sheets.get(i).all());
        }
      }
    }
  }

  private static Truth truth(byte truth) {
    return switch (truth) {
      case RuleNetwork.TRUE -> Truth.TRUE;
      case RuleNetwork.FALSE -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
  }

  /** The sheets in numbers. */
  public List<CodedSheet> coded() {
    return coded;
  }

  int sheets() {
    return sheets.size();
  }

  /** How many rules hold for a sheet on average. */
  double holdingOnAverage() {
    return truths.stream()
        .mapToLong(of -> of.values().stream().filter(t -> t == Truth.TRUE).count())
        .average()
        .orElse(0);
  }
}
