package org.cramptriage.serve;

/** What answers the requests of one path. Called by many threads at once. */
interface Endpoint {

  /**
   * Answers.
   *
   * @throws Refusal if there is no result
   */
  Response answer(Request request);
}
