package org.cramptriage.serve;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call: by the name under which this service is called, and by the page that calls. Without
 * this any page in a browser on this machine could reach a service on loopback.
 */
final class Callers {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final List<String> origins;
  private final boolean anyName;
  private final Optional<String> publicHost;

  Callers(ServeOptions options) {
    this.origins = options.origins();
    InetAddress address = options.address().getAddress();
    this.anyName = address == null || !address.isLoopbackAddress();
    this.publicHost =
        options.publicUrl().map(url -> Optional.ofNullable(URI.create(url).getHost()).orElse(""));
  }

  /**
   * Lets a request in.
   *
   * @return the headers with which pages of other origins may read the answer
   * @throws Refusal if the caller is none of ours
   */
  Map<String, String> admit(Headers headers) {
    String host = Optional.ofNullable(headers.getFirst("Host")).orElse("");
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    if (!anyName && !LOOPBACK.contains(name) && !publicHost.equals(Optional.of(name))) {
      throw Refusal.of(
          Refusal.FORBIDDEN, "this service is called localhost; --public-url gives another name");
    }
    Optional<String> origin = Optional.ofNullable(headers.getFirst("Origin"));
    if (origin.isEmpty()) {
      return Map.of();
    }
    if (!origins.contains(origin.get())) {
      throw Refusal.of(
          Refusal.FORBIDDEN, "pages of this origin may not call; --origin names those that may");
    }
    return Map.of("Access-Control-Allow-Origin", origin.get(), "Vary", "Origin");
  }

  /** What a browser is told before it sends. */
  static Response preflight(Route route, Map<String, String> admitted) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Allow", route.allow());
    if (!admitted.isEmpty()) {
      headers.put("Access-Control-Allow-Methods", route.allow());
      headers.put("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type");
      headers.put("Access-Control-Max-Age", "600");
    }
    return Response.empty(204, headers);
  }
}
