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
 * Which callers are admitted, by the Host and Origin headers. Without this any page in a browser on
 * this machine could reach a service on loopback (DNS rebinding).
 */
final class CallerPolicy {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final List<String> origins;
  private final boolean anyHost;
  private final Optional<String> publicHost;

  CallerPolicy(ServeOptions options) {
    this.origins = options.origins();
    InetAddress address = options.address().getAddress();
    this.anyHost = address == null || !address.isLoopbackAddress();
    this.publicHost =
        options.publicUrl().map(url -> Optional.ofNullable(URI.create(url).getHost()).orElse(""));
  }

  /**
   * Admits a request.
   *
   * @return the headers that let a page of another origin read the response
   * @throws Refusal if the host or the origin is not allowed
   */
  Map<String, String> admit(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    if (hosts.size() > 1) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the request has more than one Host header");
    }
    String host = String.join("", hosts).toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    if (!anyHost && !LOOPBACK.contains(host) && !publicHost.equals(Optional.of(host))) {
      throw Refusal.of(
          Refusal.FORBIDDEN,
          "the Host header is not localhost; --public-url allows the name of a proxy");
    }
    Optional<String> origin = Optional.ofNullable(headers.getFirst("Origin"));
    if (origin.isEmpty()) {
      return Map.of();
    }
    if (!origins.contains(origin.get())) {
      throw Refusal.of(
          Refusal.FORBIDDEN, "pages of this origin are not allowed; --origin allows an origin");
    }
    return Map.of("Access-Control-Allow-Origin", origin.get(), "Vary", "Origin");
  }

  /** The response to an OPTIONS request, which a browser sends before a request. */
  static Response preflight(Route route, Map<String, String> corsHeaders) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Allow", route.allow());
    if (!corsHeaders.isEmpty()) {
      headers.put("Access-Control-Allow-Methods", route.allow());
      headers.put("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type");
      headers.put("Access-Control-Max-Age", "600");
    }
    return Response.empty(204, headers);
  }
}
