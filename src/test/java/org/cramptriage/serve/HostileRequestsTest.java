package org.cramptriage.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cramptriage.SharedTriage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers may send, and what the service says of itself. */
class HostileRequestsTest {

  private static Service service;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    service = Service.plain();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void theServiceIsStillUp() throws Exception {
    assertThat(service.get("/health").statusCode()).isEqualTo(200);
    assertThat(service.assess(Files.readString(Path.of("examples/runner.json"))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void nestingAndHugeTextsAreRefused() throws Exception {
    List<String> hostile =
        List.of(
            "[".repeat(3_000_000),
            "{\"answers\":".repeat(300_000),
            "{\"id\":\"" + "x".repeat(3_000_000) + "\",\"answers\":{}}",
            "{\"" + "x".repeat(100_000) + "\":1}",
            "{\"answers\":{\"person.age-years\":" + "9".repeat(100_000) + "}}",
            "{\"answers\":{\"person.age-years\":1,\"person.age-years\":2}}",
            "{\"answers\":{\"person.age-years\":1e999999999}}",
            "\u0000\u0000\u0000{");
    for (String body : hostile) {
      for (String type : List.of("application/json", "application/fhir+json")) {
        assertThat(service.post("/assess", type, body).statusCode()).isIn(400, 422);
      }
      assertThat(service.post(Service.HOOK, "application/json", body).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aBodyOverTheLimitIsRefusedWhetherItsLengthIsSaidOrNot() throws Exception {
    String body = "[".repeat(10 << 20);
    HttpResponse<String> said = service.assess(body);
    assertThat(said.statusCode()).isEqualTo(413);
    HttpRequest.BodyPublisher unsaid =
        HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body));
    assertThat(
            service
                .send(service.to("/assess").header("Content-Type", "application/json").POST(unsaid))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void wrongMethodsAndPathsAreSaid() throws Exception {
    HttpResponse<String> get = service.get("/assess");
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST, OPTIONS");
    HttpResponse<String> deleted = service.send(service.to("/health").DELETE());
    assertThat(deleted.statusCode()).isEqualTo(405);
    assertThat(deleted.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    for (String path : List.of("/", "/assess/", "/../etc/passwd", "/health/x", "/%2e%2e/x")) {
      assertThat(service.get(path).statusCode()).as(path).isEqualTo(404);
    }
    HttpResponse<String> head =
        service.send(service.to("/health").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0))
        .isEqualTo(service.get("/health").body().getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void onlyPagesOfNamedOriginsMayCallAndOnlyUnderOurName() throws Exception {
    HttpRequest.Builder ours = service.to("/health").header("Origin", "https://ehr.example.org");
    assertThat(service.send(ours).headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://ehr.example.org");
    HttpResponse<String> preflight =
        service.send(
            service
                .to(Service.HOOK)
                .header("Origin", "https://ehr.example.org")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
    HttpResponse<String> other =
        service.send(service.to("/health").header("Origin", "https://evil.example"));
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(raw("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  private static String raw(String request) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void clientsThatSendHalfARequestDoNotKeepOthersOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Socket socket = new Socket("127.0.0.1", service.port());
      socket.getOutputStream().write("POST /assess HT".getBytes(StandardCharsets.UTF_8));
      slow.add(socket);
    }
    theServiceIsStillUp();
    for (Socket socket : slow) {
      socket.close();
    }
  }

  @Test
  void compressedBodiesAreRefusedAsSuch() throws Exception {
    HttpRequest.Builder request = service.to("/assess").header("Content-Type", "application/json");
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(new byte[] {31, -117});
    assertThat(service.send(request.copy().header("Content-Encoding", "gzip").POST(body)))
        .returns(415, HttpResponse::statusCode)
        .satisfies(response -> assertThat(response.body()).contains("Content-Encoding"));
    HttpRequest.BodyPublisher plain = HttpRequest.BodyPublishers.ofString("{\"answers\":{}}");
    assertThat(service.send(request.copy().header("Content-Encoding", "identity").POST(plain)))
        .returns(200, HttpResponse::statusCode);
  }

  @Test
  void twoHostHeadersAreRefused() throws Exception {
    assertThat(
            raw(
                "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n"
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void theLogHoldsNothingThatAClientChose() throws Exception {
    service.assess("{\"id\":\"Mrs-Smith\",\"answers\":{\"person.age-years\":81}}");
    service.get("/patients/Mrs-Smith?name=Smith");
    service.send(service.to("/health").method("SMITH", HttpRequest.BodyPublishers.noBody()));
    String log = service.log.toString();
    assertThat(log).doesNotContainIgnoringCase("smith");
    for (String line : log.lines().toList()) {
      assertThat(names(Service.JSON.readTree(line)))
          .containsExactly("at", "bytesIn", "bytesOut", "method", "ms", "path", "status");
    }
    assertThat(log).contains("\"path\":\"other\",\"status\":404", "\"path\":\"/assess\"");
  }

  private static TreeSet<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return names;
  }

  @Test
  void theDescriptionNamesExactlyTheRoutes() throws Exception {
    JsonNode paths = Service.tree(service.get("/openapi.json")).path("paths");
    TreeSet<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      names(path.getValue())
          .forEach(m -> described.add(m.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    TreeSet<String> served = new TreeSet<>();
    new Routes(
            SharedTriage.standard(),
            () -> Service.TODAY,
            Service.options(Optional.empty(), false, 1),
            FeedbackFile.open(Optional.empty()))
        .all()
        .forEach(route -> served.add(route.method() + " " + route.path()));
    assertThat(described).isEqualTo(served);
  }

  @Test
  void healthSaysByWhichRules() throws Exception {
    JsonNode health = Service.tree(service.get("/health"));
    assertThat(health.path("status").asText()).isEqualTo("up");
    assertThat(health.path("rules").path("hash").asText())
        .isEqualTo(SharedTriage.standard().rules().hashes().ofPack());
  }

  @Test
  void feedbackIsStoredLineByLineOrRefusedAsAWhole() throws Exception {
    Path file = folder.resolve("feedback.ndjson");
    Files.writeString(file, "{\"half a line");
    String path = Service.HOOK + "/feedback";
    String good =
        "{\"card\":\"%s\",\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{\"code\":\"known\",\"system\":\"s\",\"display\":\"d\"},\"userComment\":\"a\\nb\"},\"outcomeTimestamp\":\"2026-11-21T10:00:00Z\",\"patient\":\"Smith\"}"
            .formatted(Service.INSTANCE);
    try (Service storing = Service.with(Service.options(Optional.of(file), false, 4 << 20))) {
      String two = "{\"feedback\":[" + good + "," + good + "]}";
      assertThat(storing.post(path, "application/json", two).statusCode()).isEqualTo(200);
      for (String bad :
          List.of(
              "{}",
              "[]",
              "{\"feedback\":[]}",
              "{\"feedback\":[3]}",
              "{\"feedback\":[" + good + "," + good.replace("overridden", "x") + "]}",
              "{\"feedback\":[" + good.replace("10:00:00Z", "") + "]}")) {
        assertThat(storing.post(path, "application/json", bad).statusCode()).as(bad).isEqualTo(400);
      }
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).isEqualTo(lines.get(1)).contains("a\\nb", "\"reasonCode\":\"known\"");
    assertThat(lines.get(2)).doesNotContain("Smith");
    assertThat(service.post(path, "application/json", "{}").statusCode()).isEqualTo(404);
  }
}
