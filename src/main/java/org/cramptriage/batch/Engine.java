package org.cramptriage.batch;

import java.util.Locale;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;

/** What evaluates the rules. */
public enum Engine {
  /** Drools, checked against the rule model on every record. */
  DROOLS,
  /** The compiled evaluator. */
  COMPILED;

  /** The word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Refuses what this build does not have. */
  void check() {
    if (this == COMPILED) {
      throw new BatchRefusedException(
          "--engine compiled is not part of this build yet; use --engine drools");
    }
  }

  /** Makes an evaluator for each thread that asks. */
  Supplier<RecordEvaluator> evaluators(CrampTriage triage, OutputFormat format) {
    return switch (this) {
      case DROOLS -> () -> new AssessingEvaluator(triage, format);
      case COMPILED -> throw new IllegalStateException("refused by check()");
    };
  }
}
