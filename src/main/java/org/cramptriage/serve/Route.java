package org.cramptriage.serve;

/**
 * A path of the service.
 *
 * @param method GET (which also serves HEAD) or POST
 * @param path the whole path
 * @param endpoint answers its requests
 */
record Route(String method, String path, Endpoint endpoint) {

  static final String GET = "GET";
  static final String POST = "POST";
  static final String HEAD = "HEAD";
  static final String OPTIONS = "OPTIONS";

  /** The value of the Allow header. */
  String allow() {
    return method.equals(GET) ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
  }

  boolean takes(String asked) {
    return asked.equals(method) || (asked.equals(HEAD) && method.equals(GET));
  }
}
