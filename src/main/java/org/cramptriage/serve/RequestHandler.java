package org.cramptriage.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Handles every request: checks the caller, the method and the size, calls the endpoint, sends the
 * response, and writes the log.
 */
final class RequestHandler implements HttpHandler {

  private static final int DISCARDED_AT_MOST = 16 << 20;
  private static final String UNKNOWN_PATH = "other";
  private static final Map<String, String> CLOSE = Map.of("Connection", "close");

  private final Map<String, Route> routes;
  private final CallerPolicy callers;
  private final ConcurrencyLimit concurrency;
  private final ServeOptions.Limits limits;
  private final InFlight inFlight;
  private final RequestLog log;
  private final LongSupplier nanoTime;
  private final String self;

  /**
   * A handler.
   *
   * @param nanoTime a clock such as {@link System#nanoTime()}
   * @param self the URL of this service, without a slash at its end
   */
  RequestHandler(
      List<Route> routes,
      ServeOptions options,
      InFlight inFlight,
      RequestLog log,
      LongSupplier nanoTime,
      String self) {
    this.routes = routes.stream().collect(Collectors.toMap(Route::path, route -> route));
    this.callers = new CallerPolicy(options);
    this.concurrency = new ConcurrencyLimit(options.limits());
    this.limits = options.limits();
    this.inFlight = inFlight;
    this.log = log;
    this.nanoTime = nanoTime;
    this.self = self;
  }

  /** What is known about a request so far. */
  private static final class Progress {
    private String path = UNKNOWN_PATH;
    private long bytesIn;
    private Map<String, String> corsHeaders = Map.of();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    Progress progress = new Progress();
    String method = exchange.getRequestMethod();
    int status = 0;
    long bytesOut = 0;
    boolean accepted = inFlight.begin();
    try (exchange) {
      Response response = accepted ? response(exchange, progress) : stopping();
      bytesOut = send(exchange, response, progress.corsHeaders);
      status = response.status();
    } finally {
      long nanos = System.nanoTime() - start;
      log.write(
          new RequestLog.Line(method, progress.path, status, progress.bytesIn, bytesOut, nanos));
      inFlight.end();
    }
  }

  private static Response stopping() {
    return Refusal.retryLater("the service is stopping").response();
  }

  private Response response(HttpExchange exchange, Progress progress) throws IOException {
    try {
      return answer(exchange, progress);
    } catch (Refusal refusal) {
      return refusal.response();
    } catch (RuntimeException | StackOverflowError e) {
      log.failed(progress.path, e);
      return Refusal.of(Refusal.FAILED, "internal error; nothing was assessed").response();
    }
  }

  private Response answer(HttpExchange exchange, Progress progress) throws IOException {
    String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
    Route route = routes.get(path);
    if (route != null) {
      progress.path = route.path();
    }
    progress.corsHeaders = callers.admit(exchange.getRequestHeaders());
    if (route == null) {
      throw Refusal.of(Refusal.NOT_FOUND, "unknown path; /openapi.json lists all paths");
    }
    String method = exchange.getRequestMethod();
    if (method.equals(Route.OPTIONS)) {
      return CallerPolicy.preflight(route, progress.corsHeaders);
    }
    if (!route.takes(method)) {
      throw Refusal.with(
          Refusal.METHOD_NOT_ALLOWED,
          "allowed methods: " + route.allow(),
          Map.of("Allow", route.allow()));
    }
    return method.equals(Route.POST)
        ? posted(exchange, route, progress)
        : route.endpoint().answer(request(exchange, new byte[0]));
  }

  private Response posted(HttpExchange exchange, Route route, Progress progress)
      throws IOException {
    checkEncoding(exchange);
    concurrency.enter();
    try {
      byte[] body = body(exchange);
      progress.bytesIn = body.length;
      return concurrency.compute(() -> route.endpoint().answer(request(exchange, body)));
    } finally {
      concurrency.leave();
    }
  }

  private static void checkEncoding(HttpExchange exchange) {
    for (String encoding :
        exchange.getRequestHeaders().getOrDefault("Content-Encoding", List.of())) {
      if (!encoding.strip().equalsIgnoreCase("identity")) {
        throw Refusal.with(
            Refusal.UNSUPPORTED_TYPE,
            "compressed requests are not supported; send it without Content-Encoding",
            Map.of("Accept-Encoding", "identity"));
      }
    }
  }

  private byte[] body(HttpExchange exchange) throws IOException {
    boolean announced = announced(exchange) > limits.bodyBytes();
    InputStream in = exchange.getRequestBody();
    byte[] body = announced ? new byte[0] : in.readNBytes(limits.bodyBytes() + 1);
    if (announced || body.length > limits.bodyBytes()) {
      discard(in);
      throw Refusal.with(
          Refusal.TOO_LARGE, "the body is larger than " + limits.bodyBytes() + " bytes", CLOSE);
    }
    return body;
  }

  /** Reads what a client still sends, which would otherwise not see the response. */
  private static void discard(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int left = DISCARDED_AT_MOST;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = in.read(buffer);
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
        self,
        Deadline.in(limits.timeouts().computing(), nanoTime));
  }

  private long send(HttpExchange exchange, Response response, Map<String, String> corsHeaders)
      throws IOException {
    Map<String, String> headers = new HashMap<>(corsHeaders);
    headers.putAll(response.headers());
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cache-Control", "no-store");
    if (inFlight.isStopping()) {
      headers.putAll(CLOSE);
    }
    if (!response.type().isEmpty()) {
      headers.put("Content-Type", response.type());
    }
    headers.forEach(exchange.getResponseHeaders()::set);
    boolean head = exchange.getRequestMethod().equals(Route.HEAD);
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", "" + response.body().length);
    }
    boolean bare = head || response.body().length == 0;
    exchange.sendResponseHeaders(response.status(), bare ? -1 : response.body().length);
    if (bare) {
      return 0;
    }
    exchange.getResponseBody().write(response.body());
    return response.body().length;
  }
}
