package org.cramptriage.bench.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cramptriage.bench.rules.RuleSet;
import org.kie.api.KieBase;

/** All peers by name, made when they are wanted. */
public final class Peers {

  /** What everything is compared with. */
  public static final String HAND_CODED = "hand-coded";

  /** The product's engine; it runs the shipped pack only. */
  public static final String PRODUCT = "product";

  private static final Map<String, Function<RuleSet, Peer<?>>> ALL = new LinkedHashMap<>();

  static {
    ALL.put(HAND_CODED, HandCoded::new);
    ALL.put(PRODUCT, rules -> new Product(rules.pack()));
    drools("drools-new-session", Drools.Use.NEW, Drools::compiled);
    drools("drools-stateless", Drools.Use.STATELESS, Drools::compiled);
    drools("drools-pooled", Drools.Use.POOLED, Drools::compiled);
    drools("drools-kept", Drools.Use.KEPT, Drools::compiled);
    drools("drools-kept-unlocked", Drools.Use.KEPT_UNLOCKED, Drools::compiled);
    drools("drools-kept-direct", Drools.Use.KEPT_DIRECT, Drools::compiled);
    drools("drools-model-new-session", Drools.Use.NEW, Drools::executableModel);
    drools("drools-model-kept", Drools.Use.KEPT, Drools::executableModel);
    drools("drools-model-kept-unlocked", Drools.Use.KEPT_UNLOCKED, Drools::executableModel);
    ALL.put("evrete-new-session", rules -> new Evrete(rules, false));
    ALL.put("evrete-kept", rules -> new Evrete(rules, true));
    ALL.put("easy-rules", EasyRules::new);
  }

  private Peers() {}

  private static void drools(String name, Drools.Use use, Function<RuleSet, KieBase> compiler) {
    ALL.put(name, rules -> new Drools(rules, compiler.apply(rules), use));
  }

  /** The names of all peers. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** A peer that runs these rules. */
  public static Peer<?> make(String name, RuleSet rules) {
    Function<RuleSet, Peer<?>> maker = ALL.get(name);
    if (maker == null) {
      throw new IllegalArgumentException("no peer " + name + "; known are " + names());
    }
    return maker.apply(rules);
  }
}
