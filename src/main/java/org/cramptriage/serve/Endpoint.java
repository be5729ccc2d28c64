package org.cramptriage.serve;

/** Answers the requests to one path. Called by many threads at once. */
interface Endpoint {

  /**
   * Answers a request.
   *
   * @throws Refusal if the request is refused
   */
  Response answer(Request request);
}
