package org.cramptriage.serve;

/**
 * A path that is served.
 *
 * @param method GET (which serves HEAD, too) or POST
 * @param path the whole path
 * @param endpoint what answers
 */
record Route(String method, String path, Endpoint endpoint) {

  static final String GET = "GET";
  static final String POST = "POST";
  static final String HEAD = "HEAD";
  static final String OPTIONS = "OPTIONS";

  /** What the Allow header says. */
  String allow() {
    return method.equals(GET) ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
  }

  boolean takes(String asked) {
    return asked.equals(method) || (asked.equals(HEAD) && method.equals(GET));
  }
}
