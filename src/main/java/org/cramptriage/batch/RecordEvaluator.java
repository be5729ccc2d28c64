package org.cramptriage.batch;

import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Turns one record into one result or one refusal: everything between the bytes that come in and
 * the bytes that go out. Every thread has its own.
 */
public interface RecordEvaluator {

  /**
   * Evaluates a JSON object and calls the sink exactly once, at the latest in {@link #finish()}.
   *
   * @param buffer holds the object, and others
   * @param from its first byte
   * @param to the byte behind its last
   * @param place where it came from
   * @param sink takes the result, or the reasons why there is none
   */
  void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink);

  /**
   * Evaluates what was read from another format and calls the sink exactly once, at the latest in
   * {@link #finish()}.
   */
  void evaluate(Questionnaire questionnaire, RecordPlace place, RecordSink sink);

  /** Calls the sinks that still wait; an evaluator may take several records in a row. */
  default void finish() {}

  /** What stands before the first result, such as a header. */
  byte[] heading();
}
