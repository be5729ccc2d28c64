package org.cramptriage.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process. */
@Timeout(120)
class ServeCommandTest {

  @TempDir Path folder;

  @Test
  void otherMachinesAreNotServedUnlessThatIsSaid() {
    CommandRun run = CommandRun.of("serve", "--host", "0.0.0.0");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("--host: 0.0.0.0", "--allow-remote").hasLineCount(1);
  }

  @Test
  void whatCannotWorkIsSaidInOneLine() {
    List<List<String>> wrong =
        List.of(
            List.of("--port", "70000"),
            List.of("--origin", "ehr.example.org"),
            List.of("--public-url", "ftp://x"),
            List.of("--max-megabytes", "0"),
            List.of("--port", "0", "--feedback", folder.toString()));
    for (List<String> options : wrong) {
      List<String> words = new ArrayList<>(List.of("serve"));
      words.addAll(options);
      CommandRun run = CommandRun.of(words.toArray());
      assertThat(run.exit()).as(options.toString()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).hasLineCount(1).contains(options.get(options.size() - 1));
    }
  }

  @Test
  void slowClientsAreCutOffAndSigtermEndsItWithZero() throws Exception {
    Path errors = folder.resolve("err");
    Process process = started(errors);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int port = new ObjectMapper().readTree(out.readLine()).path("port").asInt();
      List<Socket> slow = halfRequests(port);
      for (Socket socket : slow) {
        awaitEnd(socket);
        socket.close();
      }
      assertThat(health(port)).isEqualTo(200);
      process.destroy(); // SIGTERM
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(errors).content().contains("\"path\":\"/health\",\"status\":200");
  }

  private static Process started(Path errors) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.cramptriage.cli.Main",
            "serve",
            "--json",
            "--port",
            "0",
            "--time-limit",
            "1")
        .redirectError(errors.toFile())
        .start();
  }

  /** More clients than there are threads, in the middle of their headers or of their body. */
  private static List<Socket> halfRequests(int port) throws IOException {
    String body = "POST /assess HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{";
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Socket socket = new Socket("127.0.0.1", port);
      String half = i % 2 == 0 ? "POST /assess HTTP/1.1\r\nHo" : body;
      socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
      slow.add(socket);
    }
    return slow;
  }

  /** Reads until the server ends the connection; how it does that is its own affair. */
  private static void awaitEnd(Socket socket) {
    try {
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // Reset.
    }
  }

  private static int health(int port) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/health");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
