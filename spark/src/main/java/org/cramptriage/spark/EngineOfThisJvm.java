package org.cramptriage.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cramptriage.CrampTriage;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.batch.parts.PartWork;

/**
 * One rule engine an executor JVM.
 *
 * @param rules the rule pack
 * @param engine what evaluates it
 * @param format how results are written
 */
record EngineOfThisJvm(TravellingRules rules, Engine engine, OutputFormat format)
    implements WorkSource {

  private record Kind(CrampTriage triage, Engine engine, OutputFormat format) {}

  private static final Map<Kind, PartWork> WORK = new ConcurrentHashMap<>();

  @Override
  public PartWork work() {
    return WORK.computeIfAbsent(
        new Kind(rules.triage(), engine, format),
        kind -> new PartWork(kind.triage, engine, format));
  }
}
