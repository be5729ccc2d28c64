package org.cramptriage.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;

/** The service, from its start to its stop. */
public final class TriageServer implements AutoCloseable {

  /** Each has a thread if it needs one: a client that is slow to send holds up no other. */
  private static final int MOST_CONNECTIONS = 512;

  private final HttpServer http;
  private final ExecutorService threads;
  private final Running running;
  private final FeedbackFile feedback;
  private final ServeOptions options;

  private TriageServer(
      HttpServer http, Running running, FeedbackFile feedback, ServeOptions options) {
    this.http = http;
    this.running = running;
    this.feedback = feedback;
    this.options = options;
    this.threads = Executors.newFixedThreadPool(MOST_CONNECTIONS);
  }

  /**
   * Starts the service.
   *
   * @param triage assesses
   * @param today the day, for age and pregnancy in charts
   * @throws IOException if the address is taken, or the file for feedback cannot be written
   */
  public static TriageServer start(
      CrampTriage triage, Supplier<LocalDate> today, ServeOptions options, RequestLog log)
      throws IOException {
    patience(options.limits());
    FeedbackFile feedback = FeedbackFile.open(options.feedback());
    HttpServer http = HttpServer.create(options.address(), MOST_CONNECTIONS);
    Running running = new Running();
    TriageServer server = new TriageServer(http, running, feedback, options);
    List<Route> routes = new Routes(triage, today, options, feedback).all();
    http.createContext("/", new Gate(routes, options, server.self(), running, log));
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /**
   * Java's server takes these from system properties, once, when the first server of the process is
   * made. Whoever set them on the command line keeps them.
   */
  private static void patience(ServeOptions.Limits limits) {
    String seconds = Long.toString(limits.request().toSeconds());
    property("sun.net.httpserver.maxReqTime", seconds);
    property("sun.net.httpserver.maxRspTime", seconds);
    property("sun.net.httpserver.idleInterval", "30");
    // Head and body are two packets: without this the second waits 40 ms for the first one's
    // receipt.
    property("sun.net.httpserver.nodelay", "true");
    property("jdk.httpserver.maxConnections", Integer.toString(MOST_CONNECTIONS));
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

  /** The address under which clients reach it, without a slash at its end. */
  public String self() {
    InetSocketAddress address = options.address();
    String host = address.getHostString();
    String named = host.contains(":") ? "[" + host + "]" : host;
    return options.publicUrl().orElse("http://" + named + ":" + port());
  }

  /** Lets what runs end, takes nothing new, and stops. */
  @Override
  public void close() {
    running.stop(options.limits().stop());
    http.stop(0);
    threads.shutdownNow();
    feedback.close();
  }
}
