package org.cramptriage.batch;

import java.util.Locale;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;

/** What evaluates the rules. */
public enum Engine {
  /** Drools, checked against the rule model on every record. */
  DROOLS,
  /** The compiled rules; Drools only checks a sample of the records. */
  COMPILED;

  /** The word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Makes an evaluator for each thread that asks. */
  public Supplier<RecordEvaluator> evaluators(CrampTriage triage, OutputFormat format) {
    boolean drools = this == DROOLS;
    SessionEvaluator.CrossCheck crossCheck =
        drools ? SessionEvaluator.CrossCheck.NONE : SessionEvaluator.CrossCheck.SAMPLE;
    return () ->
        new SessionEvaluator(triage.newSession(drools), triage.rules(), format, crossCheck);
  }
}
