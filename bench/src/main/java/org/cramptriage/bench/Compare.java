package org.cramptriage.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.bench.measure.Contest;
import org.cramptriage.bench.measure.Spread;
import org.cramptriage.bench.measure.Table;
import org.cramptriage.bench.peers.Peer;
import org.cramptriage.bench.peers.Peers;
import org.cramptriage.bench.people.GeneratedSheets;
import org.cramptriage.bench.rules.HandCodedEvaluator;
import org.cramptriage.bench.rules.HandCodedReading;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.engine.CountingMatcher;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.CodedSheet;

/**
 * Compares the engines in this JVM: first that all find the same, then how long a person takes. Two
 * tables: from the answer sheet to the ids of the rules that hold, and the same with each engine's
 * own facts made beforehand.
 */
public final class Compare {

  private static final String USAGE =
      "compare [--sheets 2000] [--times 1] [--peers \"WORD;WORD\"] [--warm-up 30] [--turns 21]"
          + " [--millis 300]";

  private final Options options;
  private final RuleSet rules;
  private final List<AnswerSheet> plausible;
  private final List<CodedSheet> coded;
  private final EqualFindings equal;
  private final Map<String, Peer<?>> peers = new LinkedHashMap<>();

  private Compare(Options options) {
    this.options = options;
    this.rules = RuleSet.of(PackLoader.builtIn()).times((int) options.number("times", 1));
    this.plausible =
        GeneratedSheets.plausible(rules.pack(), (int) options.number("sheets", 2000), 1);
    List<AnswerSheet> sheets = new ArrayList<>(plausible);
    sheets.addAll(GeneratedSheets.wild(rules.pack(), plausible.size(), 1));
    this.equal = new EqualFindings(rules, sheets);
    this.coded = equal.coded().subList(0, plausible.size());
  }

  /** See {@link #USAGE}. */
  public static void main(String[] args) {
    Compare compare = new Compare(Options.of(args, USAGE));
    compare.equality();
    compare.readings();
    compare.time("From the answer sheet to the rules that hold", compare::fromSheets);
    compare.time("The rules alone, facts made beforehand", compare::rulesAlone);
  }

  private void equality() {
    equal.check(new HandCodedReading(rules));
    Peers all = new Peers(rules);
    for (String name : all.names(options.text("peers", ""))) {
      peers.put(name, all.make(name));
      equal.check(name, peers.get(name));
    }
    System.out.printf(
        "%d rules; %d engines find the same rules on %d sheets, hand-coded Java also what is"
            + " unknown; of a plausible person %.1f rules hold.%n",
        rules.conditions().size(),
        peers.size(),
        equal.sheets(),
        new EqualFindings(rules, plausible).holdingOnAverage());
  }

  /** What is true, unknown and false: the product's way, hand-coded, and the plain reading. */
  private void readings() {
    if (!rules.isShipped()) {
      return;
    }
    RuleNetwork network = new RuleNetwork(rules.pack());
    Evaluator counting = new CountingMatcher(new CountingMatcher.Plan(network));
    Evaluator handCoded = HandCodedEvaluator.compile(network);
    equal.check("the counting matcher", network, counting);
    equal.check("the hand-coded evaluator", network, handCoded);
    HandCodedReading views = new HandCodedReading(rules);
    byte[] truths = new byte[network.size()];
    Contest contest = new Contest(coded.size());
    contest.add("hand-coded, every node", n -> evaluated(handCoded, n, truths));
    contest.add("hand-coded, rules over two views", n -> read(views, n));
    contest.add("product, counting matcher", n -> evaluated(counting, n, truths));
    run(contest);
    print("Three-valued: true, unknown or false for every rule", contest, contest.names().get(2));
  }

  private int evaluated(Evaluator evaluator, int n, byte[] truths) {
    evaluator.evaluate(coded.get(n), truths);
    return truths[n % truths.length];
  }

  private int read(HandCodedReading views, int n) {
    views.read(coded.get(n));
    return views.truth(n % views.ids().size()).ordinal();
  }

  /** Enters a peer in a contest. */
  private interface Entry {
    void of(Contest contest, String name, Peer<?> peer);
  }

  private void fromSheets(Contest contest, String name, Peer<?> peer) {
    contest.add(name, n -> peer.holdingOf(coded.get(n)).size());
  }

  private <I> void rulesAlone(Contest contest, String name, Peer<I> peer) {
    List<I> inputs = coded.stream().map(peer::input).toList();
    contest.add(name, n -> peer.holding(inputs.get(n)).size());
  }

  private void time(String title, Entry entry) {
    Contest contest = new Contest(plausible.size());
    peers.forEach((name, peer) -> entry.of(contest, name, peer));
    run(contest);
    boolean product = peers.containsKey(Peers.PRODUCT);
    print(title, contest, product ? Peers.PRODUCT : contest.names().get(0));
  }

  private void run(Contest contest) {
    contest.run(
        (int) options.number("warm-up", 30),
        (int) options.number("turns", 21),
        options.number("millis", 300));
  }

  private static void print(String title, Contest contest, String best) {
    Table.head(title, "engine", "µs a person", "x " + contest.names().get(0), "x " + best);
    for (String name : contest.names()) {
      Table.row(
          name,
          Spread.shortly(contest.micros(name)),
          contest.ratio(name, contest.names().get(0)).toString(),
          contest.ratio(name, best).toString());
    }
  }
}
