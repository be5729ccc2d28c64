package org.cramptriage.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;

/** The service, from its start to its stop. */
public final class TriageServer implements AutoCloseable {

  /** Each has a thread if it needs one: a client that is slow to send delays no other. */
  private static final int MOST_CONNECTIONS = 512;

  private final HttpServer http;
  private final ExecutorService threads;
  private final InFlight inFlight;
  private final FeedbackFile feedback;
  private final ServeOptions options;

  private TriageServer(HttpServer http, FeedbackFile feedback, ServeOptions options) {
    this.http = http;
    this.inFlight = new InFlight();
    this.feedback = feedback;
    this.options = options;
    this.threads = Executors.newFixedThreadPool(MOST_CONNECTIONS);
  }

  /**
   * Starts the service.
   *
   * @param triage assesses
   * @param today the day, for age and pregnancy in charts
   * @throws IOException if the address is in use, or the feedback file cannot be written
   */
  public static TriageServer start(
      CrampTriage triage, Supplier<LocalDate> today, ServeOptions options, RequestLog log)
      throws IOException {
    FeedbackFile feedback = FeedbackFile.open(options.feedback());
    List<Route> routes = new Routes(triage, today, options, feedback).all();
    return start(routes, feedback, options, log, System::nanoTime);
  }

  /**
   * Starts a service with these routes.
   *
   * @param nanoTime the clock by which computing is limited, such as {@link System#nanoTime()}
   */
  static TriageServer start(
      List<Route> routes,
      FeedbackFile feedback,
      ServeOptions options,
      RequestLog log,
      LongSupplier nanoTime)
      throws IOException {
    limitTransfers(options.limits().timeouts());
    HttpServer http = HttpServer.create(options.address(), MOST_CONNECTIONS);
    TriageServer server = new TriageServer(http, feedback, options);
    http.createContext(
        "/", new RequestHandler(routes, options, server.inFlight, log, nanoTime, server.self()));
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /**
   * Sets how long Java's server waits for a client. The time for a response runs from the moment
   * the request was read, so it includes waiting and computing, which have their own limits. Java
   * reads these system properties once, when the first server of the process is made; those set on
   * the command line are kept.
   */
  private static void limitTransfers(ServeOptions.Timeouts timeouts) {
    property("sun.net.httpserver.maxReqTime", seconds(timeouts.transfer()));
    property("sun.net.httpserver.maxRspTime", seconds(timeouts.afterReading()));
    property("sun.net.httpserver.idleInterval", "30");
    // Head and body are two packets: without this the second waits 40 ms for the receipt of the
    // first.
    property("sun.net.httpserver.nodelay", "true");
    property("jdk.httpserver.maxConnections", Integer.toString(MOST_CONNECTIONS));
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.plusMillis(999).toSeconds());
  }

  private static void property(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  /** The port on which it listens. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** The URL under which clients reach it, without a slash at its end. */
  public String self() {
    InetSocketAddress address = options.address();
    String host = address.getHostString();
    String named = host.contains(":") ? "[" + host + "]" : host;
    return options.publicUrl().orElse("http://" + named + ":" + port());
  }

  /**
   * Stops the service: refuses new requests (503), answers those that were read, and closes all
   * connections.
   */
  @Override
  public void close() {
    inFlight.drain(options.limits().timeouts().afterReading());
    http.stop(0);
    threads.shutdownNow();
    feedback.close();
  }
}
