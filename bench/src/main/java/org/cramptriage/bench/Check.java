package org.cramptriage.bench;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.bench.people.Sheets;
import org.cramptriage.bench.peers.Peers;
import org.cramptriage.bench.rules.HandCodedReading;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.AnswerSheet;

/** Holds every peer in this JVM against the rule model, without any timing. */
public final class Check {

  private static final String USAGE = "check [--sheets 2000] [--times 1]";

  private Check() {}

  /** See {@link #USAGE}. */
  public static void main(String[] args) {
    Options options = Options.of(args, USAGE);
    int count = (int) options.number("sheets", 2000);
    int times = (int) options.number("times", 1);
    RuleSet rules = RuleSet.of(RulePack.builtIn()).times(times);
    List<AnswerSheet> sheets = new ArrayList<>(Sheets.plausible(rules.pack(), count, 1));
    sheets.addAll(Sheets.wild(rules.pack(), count, 1));
    EqualFindings equal = new EqualFindings(rules, sheets);
    equal.check(new HandCodedReading(rules));
    Peers peers = new Peers(rules);
    for (String name : peers.names()) {
      equal.check(name, peers.make(name));
      System.out.println(name + ": same findings on " + equal.sheets() + " sheets");
    }
  }
}
