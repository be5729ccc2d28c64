package org.cramptriage.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where every request passes: who calls, what, how much; then its endpoint; then the log. */
final class Gate implements HttpHandler {

  private static final int DISCARDED_AT_MOST = 16 << 20;
  private static final String UNKNOWN_PATH = "other";

  private final Map<String, Route> routes;
  private final Callers callers;
  private final Places places;
  private final Running running;
  private final RequestLog log;
  private final int mostBytes;
  private final String self;

  /**
   * A gate.
   *
   * @param self the address of this service, without a slash at its end
   */
  Gate(List<Route> routes, ServeOptions options, String self, Running running, RequestLog log) {
    this.routes = routes.stream().collect(Collectors.toMap(Route::path, route -> route));
    this.callers = new Callers(options);
    this.places = new Places(options.limits().threads(), options.limits().waiting());
    this.running = running;
    this.log = log;
    this.mostBytes = options.limits().bodyBytes();
    this.self = self;
  }

  /** One request on its way through. */
  private static final class Passage {
    private String path = UNKNOWN_PATH;
    private long bytesIn;
    private Map<String, String> admitted = Map.of();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    Passage passage = new Passage();
    String method = exchange.getRequestMethod();
    int status = 0;
    long bytesOut = 0;
    boolean entered = running.begin();
    try (exchange) {
      Response response = entered ? response(exchange, passage) : stopping();
      status = response.status();
      bytesOut = send(exchange, response, passage.admitted);
    } finally {
      long nanos = System.nanoTime() - start;
      log.write(
          new RequestLog.Line(method, passage.path, status, passage.bytesIn, bytesOut, nanos));
      if (entered) {
        running.end();
      }
    }
  }

  private static Response stopping() {
    return Refusal.with(
            Refusal.UNAVAILABLE, "the service is being stopped", Map.of("Connection", "close"))
        .response();
  }

  private Response response(HttpExchange exchange, Passage passage) throws IOException {
    try {
      return answer(exchange, passage);
    } catch (Refusal refusal) {
      return refusal.response();
    } catch (RuntimeException | StackOverflowError e) {
      log.failed(passage.path, e);
      return Refusal.of(Refusal.FAILED, "this request failed; nothing was assessed").response();
    }
  }

  private Response answer(HttpExchange exchange, Passage passage) throws IOException {
    String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
    Route route = routes.get(path);
    if (route != null) {
      passage.path = route.path();
    }
    passage.admitted = callers.admit(exchange.getRequestHeaders());
    if (route == null) {
      throw Refusal.of(Refusal.NOT_FOUND, "there is nothing here; see /openapi.json");
    }
    String method = exchange.getRequestMethod();
    if (method.equals(Route.OPTIONS)) {
      return Callers.preflight(route, passage.admitted);
    }
    if (!route.takes(method)) {
      throw Refusal.with(
          Refusal.METHOD_NOT_ALLOWED,
          "this path takes " + route.allow(),
          Map.of("Allow", route.allow()));
    }
    return method.equals(Route.POST)
        ? posted(exchange, route, passage)
        : route.endpoint().answer(request(exchange, new byte[0]));
  }

  private Response posted(HttpExchange exchange, Route route, Passage passage) throws IOException {
    places.enter();
    try {
      byte[] body = body(exchange);
      passage.bytesIn = body.length;
      return places.work(route.endpoint(), request(exchange, body));
    } finally {
      places.leave();
    }
  }

  private byte[] body(HttpExchange exchange) throws IOException {
    boolean announced = announced(exchange) > mostBytes;
    InputStream in = exchange.getRequestBody();
    byte[] body = announced ? new byte[0] : in.readNBytes(mostBytes + 1);
    if (announced || body.length > mostBytes) {
      discard(in);
      throw Refusal.with(
          Refusal.TOO_LARGE,
          "the body is larger than " + mostBytes + " bytes",
          Map.of("Connection", "close"));
    }
    return body;
  }

  /** A client that is still sending would not see the answer. */
  private static void discard(InputStream in) throws IOException {
    byte[] piece = new byte[1 << 16];
    int left = DISCARDED_AT_MOST;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = in.read(piece);
      left -= read;
    }
  }

  private static long announced(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
  }

  private Request request(HttpExchange exchange, byte[] body) {
    List<String> accept = exchange.getRequestHeaders().get("Accept");
    return new Request(
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse(""),
        accept == null ? "" : String.join(",", accept),
        body,
        self);
  }

  private static long send(HttpExchange exchange, Response response, Map<String, String> admitted)
      throws IOException {
    Map<String, String> headers = new HashMap<>(admitted);
    headers.putAll(response.headers());
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cache-Control", "no-store");
    if (!response.type().isEmpty()) {
      headers.put("Content-Type", response.type());
    }
    headers.forEach(exchange.getResponseHeaders()::set);
    if (exchange.getRequestMethod().equals(Route.HEAD)) {
      exchange.getResponseHeaders().set("Content-Length", "" + response.body().length);
    }
    boolean bare = exchange.getRequestMethod().equals(Route.HEAD) || response.body().length == 0;
    exchange.sendResponseHeaders(response.status(), bare ? -1 : response.body().length);
    if (bare) {
      return 0;
    }
    exchange.getResponseBody().write(response.body());
    return response.body().length;
  }
}
