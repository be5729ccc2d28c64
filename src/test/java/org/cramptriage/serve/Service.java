package org.cramptriage.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.cramptriage.SharedTriage;

/** The service as a client sees it, in this process. */
final class Service implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();
  static final String HOOK = "/cds-services/leg-cramps";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final String INSTANCE = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

  final StringWriter log = new StringWriter();
  private final TriageServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Service(ServeOptions options) throws IOException {
    this.server = TriageServer.start(SharedTriage.standard(), () -> TODAY, options, log());
  }

  private Service(List<Route> routes, ServeOptions options, LongSupplier nanoTime)
      throws IOException {
    FeedbackFile none = FeedbackFile.open(Optional.empty());
    this.server = TriageServer.start(routes, none, options, log(), nanoTime);
  }

  private RequestLog log() {
    return new RequestLog(new PrintWriter(log), () -> Instant.EPOCH);
  }

  static Service plain() throws IOException {
    return new Service(options(Optional.empty(), false, 4 << 20));
  }

  static Service with(ServeOptions options) throws IOException {
    return new Service(options);
  }

  /** A service whose POST /assess is this endpoint. */
  static Service of(Endpoint endpoint, ServeOptions.Limits limits) throws IOException {
    List<Route> routes =
        List.of(
            new Route(Route.GET, "/health", request -> Response.json(200, "{}")),
            new Route(Route.POST, "/assess", endpoint));
    return new Service(routes, limited(limits), System::nanoTime);
  }

  /** The real service with these limits, computing by this clock. */
  static Service with(ServeOptions.Limits limits, LongSupplier nanoTime) throws IOException {
    ServeOptions options = limited(limits);
    FeedbackFile none = FeedbackFile.open(Optional.empty());
    List<Route> routes = new Routes(SharedTriage.standard(), () -> TODAY, options, none).all();
    return new Service(routes, options, nanoTime);
  }

  private static ServeOptions limited(ServeOptions.Limits limits) {
    ServeOptions plain = options(Optional.empty(), false, 1);
    return new ServeOptions(
        plain.address(),
        plain.publicUrl(),
        plain.formUrl(),
        plain.origins(),
        plain.offerForm(),
        plain.feedback(),
        limits);
  }

  static ServeOptions options(Optional<Path> feedback, boolean offer, int bytes) {
    return new ServeOptions(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        Optional.empty(),
        Optional.empty(),
        List.of("https://ehr.example.org"),
        offer,
        feedback,
        new ServeOptions.Limits(2, 32, bytes, 2_000, timeouts(30, 30)));
  }

  static ServeOptions.Timeouts timeouts(int queueSeconds, int computingSeconds) {
    return new ServeOptions.Timeouts(
        Duration.ofSeconds(60),
        Duration.ofSeconds(queueSeconds),
        Duration.ofSeconds(computingSeconds));
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(to(path));
  }

  HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> assess(String body) throws Exception {
    return post("/assess", "application/json", body);
  }

  /** Calls the hook with these members of prefetch. */
  HttpResponse<String> hook(String prefetch) throws Exception {
    return post(HOOK, "application/json", call(prefetch));
  }

  static String call(String prefetch) {
    return "{\"hook\":\"patient-view\",\"hookInstance\":\"%s\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"example\"},\"prefetch\":{%s}}"
        .formatted(INSTANCE, prefetch);
  }

  /** The example as a prefetch member. */
  static String example() throws IOException {
    return "\"questionnaireResponse\":" + fhirExample();
  }

  static String fhirExample() throws IOException {
    return Files.readString(Path.of("examples/possible-clot.fhir.json"));
  }

  static JsonNode tree(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
