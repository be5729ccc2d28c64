package org.cramptriage.bench.pipeline;

import org.cramptriage.assess.Assessor;
import org.cramptriage.assess.Desk;
import org.cramptriage.bench.rules.HandCodedEvaluator;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.pack.RulePack;

/** The product's own pipeline with three different evaluators in the same place. */
final class Desks {

  static final String HAND_CODED = "hand-coded Java in place of the engine";
  static final String COMPILED = "product, --engine compiled";
  static final String DROOLS = "product, Drools (the default)";

  private final Assessor assessor;
  private final Evaluator handCoded;

  Desks(RulePack pack) {
    assessor = new Assessor(pack);
    handCoded = HandCodedEvaluator.compile(assessor.network());
  }

  /** A desk for one thread; the generated evaluator keeps nothing, so threads share it. */
  Desk of(String name) {
    return switch (name) {
      case HAND_CODED -> assessor.newDesk(false, () -> handCoded);
      case COMPILED -> assessor.newDesk(false);
      case DROOLS -> assessor.newDesk(true);
      default -> throw new IllegalArgumentException("no desk " + name);
    };
  }
}
