package org.cramptriage.bench;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cramptriage.bench.peers.Peer;
import org.cramptriage.bench.peers.Peers;
import org.cramptriage.bench.people.GeneratedSheets;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.questionnaire.CodedSheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The engines by JMH: each in JVMs of its own, average time of one person. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

  private static final int SHEETS = 2000;

  /** The engine's name; see {@link Peers}. */
  @Param({
    Peers.HAND_CODED,
    Peers.PRODUCT,
    "Drools, kept session",
    "Drools, new session",
    "Evrete, kept session",
    "Evrete, new session",
    "Easy Rules"
  })
  public String engine = "";

  private Peer<?> peer;
  private List<CodedSheet> sheets;
  private int next;

  /** Compiles the rules, and holds the engine against the model. */
  @Setup
  public void prepare() {
    RuleSet rules = RuleSet.of(PackLoader.builtIn());
    EqualFindings equal =
        new EqualFindings(rules, GeneratedSheets.plausible(rules.pack(), SHEETS, 1));
    peer = new Peers(rules).make(engine);
    equal.check(engine, peer);
    sheets = equal.coded();
  }

  /** From the answer sheet of one person to the rules that hold. */
  @Benchmark
  public Collection<String> onePerson() {
    next = (next + 1) % SHEETS;
    return peer.holdingOf(sheets.get(next));
  }
}
