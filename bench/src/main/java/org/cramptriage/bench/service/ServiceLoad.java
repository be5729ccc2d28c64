package org.cramptriage.bench.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cramptriage.CrampTriage;
import org.cramptriage.bench.Options;
import org.cramptriage.bench.people.Generate;
import org.cramptriage.serve.RequestLog;
import org.cramptriage.serve.ServeOptions;
import org.cramptriage.serve.TriageServer;

/**
 * Sends a bounded number of requests to {@code POST /assess} on loopback, from several clients that
 * each wait for their answer, and says how many were answered in a second and how long they took.
 * Service and clients share one process and its processors.
 */
public final class ServiceLoad {

  private static final String USAGE =
      "serve [--requests 4000] [--warm-up 1000] [--clients 8] [--threads 2]";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final List<String> people;

  private ServiceLoad(URI address, List<String> people) {
    this.address = address;
    this.people = people;
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Options options = Options.of(args, USAGE);
    CrampTriage triage = CrampTriage.standard();
    int requests = (int) options.number("requests", 4000);
    int clients = (int) options.number("clients", 8);
    RequestLog silent =
        new RequestLog(new PrintWriter(OutputStream.nullOutputStream()), () -> Instant.EPOCH);
    ServeOptions serve = serve((int) options.number("threads", 2), clients);
    try (TriageServer server = TriageServer.start(triage, () -> LocalDate.of(2026, 11, 21), serve, silent)) {
      ServiceLoad load =
          new ServiceLoad(URI.create(server.self() + "/assess"), people(triage, 1000));
      load.run((int) options.number("warm-up", 1000), clients);
      long start = System.nanoTime();
      long[] nanos = load.run(requests, clients);
      print(nanos, System.nanoTime() - start, clients);
    }
  }

  private static ServeOptions serve(int threads, int waiting) {
    return new ServeOptions(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        Optional.empty(),
        new ServeOptions.Limits(
            threads,
            waiting,
            4 << 20,
            2_000,
            new ServeOptions.Timeouts(
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10))));
  }

  private static List<String> people(CrampTriage triage, int count) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    new Generate(triage.rules(), 1, 0.04, 0).write(count, "ndjson", lines);
    return lines.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private long[] run(int requests, int clients) throws InterruptedException {
    long[] nanos = new long[requests];
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, clients).mapToObj(i -> new Thread(() -> send(nanos, next))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    if (Arrays.stream(nanos).anyMatch(n -> n == 0)) {
      throw new IllegalStateException("a request was not answered with 200");
    }
    return nanos;
  }

  private void send(long[] nanos, AtomicInteger next) {
    try {
      for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
        HttpRequest request =
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(people.get(i % people.size())))
                .build();
        long start = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        nanos[i] = status == 200 ? System.nanoTime() - start : 0;
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void print(long[] nanos, long all, int clients) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%n### Service: POST /assess on loopback, %d clients%n%n"
            + "| requests | a second | median ms | 99 %% ms | longest ms |%n"
            + "| --- | --- | --- | --- | --- |%n| %d | %d | %.1f | %.1f | %.1f |%n",
        clients,
        nanos.length,
        nanos.length * 1_000_000_000L / all,
        sorted[nanos.length / 2] / 1e6,
        sorted[(int) (nanos.length * 0.99)] / 1e6,
        sorted[nanos.length - 1] / 1e6);
  }
}
