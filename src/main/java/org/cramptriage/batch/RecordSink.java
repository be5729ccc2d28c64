package org.cramptriage.batch;

import java.util.List;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.terms.Urgency;

/** Receives the result of a record. */
public interface RecordSink {

  /**
   * The record was assessed.
   *
   * @param id its id, or its position
   * @param urgency its level
   * @param findings the ids of the findings that held
   * @param result the bytes for the output, with their line end; they are copied
   * @param length how many of them
   */
  void assessed(RecordId id, Urgency urgency, List<String> findings, byte[] result, int length);

  /** The record was assessed; all bytes are for the output. */
  default void assessed(RecordId id, Urgency urgency, List<String> findings, byte[] result) {
    assessed(id, urgency, findings, result, result.length);
  }

  /** Drools evaluated a record of the compiled rules, too, and agreed. */
  default void agreed() {}

  /**
   * The record was refused.
   *
   * @param problems every reason
   */
  void refused(List<Problem> problems);
}
