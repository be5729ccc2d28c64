package org.cramptriage.bench.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cramptriage.bench.rules.RuleSet;
import org.kie.api.KieBase;
import org.kie.api.runtime.conf.KieSessionOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** All peers that can run a rule set, by name; each is made when it is wanted. */
public final class Peers {

  /** What everything is compared with. */
  public static final String HAND_CODED = "hand-coded Java";

  /** The product's engine; it runs the shipped pack only. */
  public static final String PRODUCT = "product";

  private final RuleSet rules;
  private final Map<String, Supplier<Peer<?>>> all = new LinkedHashMap<>();
  private final Map<String, KieBase> compiled = new LinkedHashMap<>();

  /** The peers for these rules. */
  public Peers(RuleSet rules) {
    this.rules = rules;
    all.put(HAND_CODED, () -> new HandCoded(rules));
    if (rules.isShipped()) {
      all.put(PRODUCT, () -> new Product(rules.pack()));
    }
    drools("Drools, kept session", Drools.Use.KEPT);
    drools("Drools, kept session, no locks", Drools.Use.KEPT_UNLOCKED);
    drools("Drools, kept session, no locks, no agenda", Drools.Use.KEPT_DIRECT);
    changes("Drools, kept session, told only what changed");
    changes("Drools, kept session, told only what changed, no locks", ThreadSafeOption.NO);
    drools("Drools, pooled session", Drools.Use.POOLED);
    drools("Drools, stateless session", Drools.Use.STATELESS);
    drools("Drools, new session", Drools.Use.NEW);
    model("Drools executable model, kept session", Drools.Use.KEPT);
    model("Drools executable model, kept session, no locks", Drools.Use.KEPT_UNLOCKED);
    model("Drools executable model, new session", Drools.Use.NEW);
    all.put("Evrete, kept session", () -> new Evrete(rules, true));
    all.put("Evrete, new session", () -> new Evrete(rules, false));
    all.put("Easy Rules", () -> new EasyRules(rules));
  }

  private void changes(String name, KieSessionOption... options) {
    all.put(
        name,
        () -> {
          KieBase base = compiled.computeIfAbsent("classic", c -> Drools.compiled(rules));
          return new DroolsChanges(rules, Drools.session(base, options));
        });
  }

  private void drools(String name, Drools.Use use) {
    all.put(
        name,
        () ->
            new Drools(
                rules, compiled.computeIfAbsent("classic", c -> Drools.compiled(rules)), use));
  }

  private void model(String name, Drools.Use use) {
    all.put(
        name,
        () ->
            new Drools(
                rules, compiled.computeIfAbsent("model", c -> Drools.executableModel(rules)), use));
  }

  /** The names of all peers. */
  public List<String> names() {
    return List.copyOf(all.keySet());
  }

  /** The names of the peers that hold one of these words, separated by semicolons. */
  public List<String> names(String words) {
    List<String> wanted = List.of(words.split(";"));
    return all.keySet().stream()
        .filter(name -> wanted.stream().anyMatch(word -> named(name, word)))
        .toList();
  }

  /** A word that ends in a full stop stands for the whole name. */
  private static boolean named(String name, String word) {
    return word.endsWith(".") ? (name + ".").equals(word) : name.contains(word);
  }

  /** A new peer of this name. */
  public Peer<?> make(String name) {
    Supplier<Peer<?>> maker = all.get(name);
    if (maker == null) {
      throw new IllegalArgumentException("no peer " + name + "; known are " + names());
    }
    return maker.get();
  }
}
