package org.cramptriage.bench.pipeline;

import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.bench.rules.HandCodedEvaluator;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.pack.RulePack;

/** The product's own pipeline with three different evaluators in the same place. */
final class Sessions {

  static final String HAND_CODED = "hand-coded Java in place of the engine";
  static final String COMPILED = "product, --engine compiled";
  static final String DROOLS = "product, Drools (the default)";

  private final Assessor assessor;
  private final Evaluator handCoded;

  Sessions(RulePack pack) {
    assessor = new Assessor(pack);
    handCoded = HandCodedEvaluator.compile(assessor.network());
  }

  /** A session for one thread; the generated evaluator keeps nothing, so threads share it. */
  AssessmentSession<Integer> of(String name) {
    return switch (name) {
      case HAND_CODED -> assessor.newSession(false, () -> handCoded);
      case COMPILED -> assessor.newSession(false);
      case DROOLS -> assessor.newSession(true);
      default -> throw new IllegalArgumentException("there is no pipeline " + name);
    };
  }
}
