package org.cramptriage.batch;

import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Turns a record into a result or a refusal: everything between the bytes that are read and the
 * bytes that are written. Each thread has its own.
 */
public interface RecordEvaluator {

  /**
   * Evaluates a JSON object and calls the sink exactly once, at the latest in {@link #finish()}.
   *
   * @param buffer holds the object, and others
   * @param from the index of its first byte
   * @param to the index after its last byte
   * @param place its place in the inputs
   * @param sink receives the result, or the reasons why there is none
   */
  void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink);

  /**
   * Evaluates what was read from another format and calls the sink exactly once, at the latest in
   * {@link #finish()}.
   */
  void evaluate(Questionnaire questionnaire, RecordPlace place, RecordSink sink);

  /** Calls the sinks of all records that are still pending. */
  default void finish() {}

  /** What is written before the first result, such as a header. */
  byte[] heading();
}
