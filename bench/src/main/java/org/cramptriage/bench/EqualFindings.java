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
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerSheet;

/** What the rule model says of every rule, and whether everybody else says the same. */
final class EqualFindings {

  private final RuleSet rules;
  private final List<AnswerSheet> sheets;
  private final List<Map<String, Truth>> truths = new ArrayList<>();

  EqualFindings(RuleSet rules, List<AnswerSheet> sheets) {
    this.rules = rules;
    this.sheets = sheets;
    sheets.forEach(sheet -> truths.add(read(sheet)));
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
  Set<String> holding(int sheet) {
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
  void check(String name, Peer<?> peer) {
    for (int i = 0; i < sheets.size(); i++) {
      same(name, i, holding(i), peer.holdingOf(sheets.get(i)));
    }
  }

  /** Holds the ids that a peer found for the n-th sheet against the model. */
  void same(String name, int sheet, Set<String> wanted, Collection<String> found) {
    Set<String> more = new TreeSet<>(found);
    Set<String> less = new TreeSet<>(wanted);
    less.removeAll(found);
    more.removeAll(wanted);
    if (!more.isEmpty() || !less.isEmpty() || found.size() != wanted.size()) {
      throw new IllegalStateException(
          name + " differs from the rule model on sheet " + sheet + ": it finds also " + more
              + " and lacks " + less + "; answers: " + sheets.get(sheet).all());
    }
  }

  /** Holds the three-valued hand-coded Java against the model, rule by rule. */
  void check(HandCodedReading handCoded) {
    List<String> ids = handCoded.ids();
    for (int i = 0; i < sheets.size(); i++) {
      handCoded.read(sheets.get(i));
      for (int rule = 0; rule < ids.size(); rule++) {
        Truth wanted = truths.get(i).get(ids.get(rule));
        if (handCoded.truth(rule) != wanted) {
          throw new IllegalStateException(
              "hand-coded Java reads " + ids.get(rule) + " as " + handCoded.truth(rule) + ", not as "
                  + wanted + ", on sheet " + i + ": " + sheets.get(i).all());
        }
      }
    }
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
