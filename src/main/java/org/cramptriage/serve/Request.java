package org.cramptriage.serve;

import java.util.Locale;

/**
 * A request as an endpoint sees it.
 *
 * @param contentType its content type as it was sent; empty if none was
 * @param accept its Accept header as it was sent; empty if there was none
 * @param body its body
 * @param self the URL under which the client reaches this service, without a slash at its end
 * @param deadline when computing must end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String contentType, String accept, byte[] body, String self, Deadline deadline) {

  /** The content type without its parameters, in lower case. */
  String mediaType() {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the content type names another encoding than UTF-8. */
  boolean isForeignCharset() {
    String parameters = contentType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
    int at = parameters.indexOf(";charset=");
    return at >= 0 && !parameters.substring(at + 9).split(";", 2)[0].equals("utf-8");
  }
}
