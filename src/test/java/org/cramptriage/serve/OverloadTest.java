package org.cramptriage.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cramptriage.SharedTriage;
import org.cramptriage.questionnaire.Questionnaire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More work than the service can do: it is bounded, refused with a reason, and logged. */
@Timeout(120)
class OverloadTest {

  private static final String EMPTY = "{\"answers\":{}}";

  private final ExecutorService clients = Executors.newCachedThreadPool();

  @AfterEach
  void stopClients() {
    clients.shutdownNow();
  }

  private static ServeOptions.Limits limits(
      int threads, int queue, int queueSeconds, int computingSeconds) {
    return new ServeOptions.Limits(
        threads, queue, 4 << 20, 2_000, Service.timeouts(queueSeconds, computingSeconds));
  }

  /** An array of records with this many names each that nobody has ever written. */
  private static String unknownNames(int records, int names) {
    return IntStream.range(0, records)
        .mapToObj(record -> record(record, names))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String record(int record, int names) {
    return IntStream.range(0, names)
        .mapToObj(name -> "\"qwzxv%dplmk%d\"".formatted(record, name))
        .collect(Collectors.joining(",", "{\"answers\":{\"medication.names\":[", "]}}"));
  }

  private static void assertRetryLater(HttpResponse<String> response, String why) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(response.body()).contains(why);
  }

  private Future<HttpResponse<String>> sent(Service service, String body) {
    return clients.submit(() -> service.assess(body));
  }

  @Test
  void twoRequestsOfUnknownNamesToTwoThreadsKeepNobodyOut() throws Exception {
    Service service = Service.with(limits(2, 2, 30, 30), System::nanoTime);
    try (service) {
      String attack = unknownNames(30, 1_900);
      List<Future<HttpResponse<String>>> attacks =
          List.of(sent(service, attack), sent(service, attack));
      String own = "{\"answers\":{\"person.age-years\":68}}";
      assertThat(service.assess(own).body())
          .isEqualTo(SharedTriage.standard().assess(Questionnaire.fromJson(own)).toJson());
      for (Future<HttpResponse<String>> one : attacks) {
        assertThat(one.get().statusCode()).isEqualTo(422);
        assertThat(Service.tree(one.get()).path("problems").size()).isEqualTo(30);
        assertThat(Service.tree(one.get()).path("problems").path(29).path("place").asText())
            .isEqualTo("#30");
        assertThat(one.get().body()).contains("expected at most 200 values, found 1900");
      }
    }
    assertThat(service.log.toString().lines()).hasSize(3);
  }

  @Test
  void theNamesOfAllRecordsTogetherAreLimited() throws Exception {
    try (Service service = Service.with(limits(2, 2, 30, 30), System::nanoTime)) {
      HttpResponse<String> refused = service.assess(unknownNames(100, 200));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(Service.tree(refused).path("problems").path(0).path("place").asText())
          .isEqualTo("#11");
      assertThat(refused.body()).contains("medication.names", "2000");
      assertThat(service.assess(unknownNames(10, 200)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void computingStopsAtItsDeadlineWhateverIsComputed() throws Exception {
    AtomicLong seconds = new AtomicLong();
    Service service =
        Service.with(
            limits(1, 0, 0, 10), () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos());
    try (service) {
      List<String> bodies =
          List.of(
              record(1, 200),
              unknownNames(3, 100),
              "[" + String.join(",", Collections.nCopies(100, EMPTY)) + "]");
      for (String body : bodies) {
        long before = seconds.get();
        assertRetryLater(service.assess(body), "more than 10 seconds");
        assertThat(seconds.get() - before).isBetween(10L, 12L);
      }
      assertThat(service.assess(EMPTY).statusCode()).isEqualTo(200);
    }
    assertThat(service.log.toString().lines()).hasSize(4);
  }

  /** Orders of one medicine that has many names which cannot be read. */
  private static String chart(int orders, int names) {
    String codings =
        IntStream.range(0, names)
            .mapToObj("{\"display\":\"qwzxvdplmk%d\"}"::formatted)
            .collect(Collectors.joining(","));
    String medication =
        "{\"fullUrl\":\"http://example.org/Medication/m\",\"resource\":{\"resourceType\":\"Medication\","
            + "\"id\":\"m\",\"code\":{\"coding\":[%s]}}}".formatted(codings);
    String order =
        ",{\"resource\":{\"resourceType\":\"MedicationRequest\",\"status\":\"active\",\"intent\":\"order\","
            + "\"subject\":{\"reference\":\"Patient/example\"},"
            + "\"medicationReference\":{\"reference\":\"http://example.org/Medication/m\"}}}";
    return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":["
        + medication
        + order.repeat(orders);
  }

  @Test
  void aChartOfEndlessWorkIsStoppedAsWell() throws Exception {
    AtomicLong seconds = new AtomicLong();
    try (Service service =
        Service.with(
            limits(1, 0, 0, 100), () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos())) {
      for (String type : List.of("names", "orders")) {
        String chart = type.equals("names") ? chart(1, 1_000) : chart(1_000, 1);
        long before = seconds.get();
        String prefetch =
            Service.example() + ",\"medicationRequests\":" + chart.formatted("searchset") + "]}";
        assertRetryLater(service.hook(prefetch), "stopped");
        assertThat(seconds.get() - before).isBetween(100L, 102L);
        before = seconds.get();
        String bundle =
            chart.formatted("collection") + ",{\"resource\":" + Service.fhirExample() + "}]}";
        assertRetryLater(service.post("/assess", "application/fhir+json", bundle), "stopped");
        assertThat(seconds.get() - before).isBetween(100L, 102L);
      }
    }
  }

  @Test
  void everyKindOfRequestHasTheDeadline() throws Exception {
    try (Service service = Service.with(limits(1, 0, 0, 0), System::nanoTime)) {
      String fhir = Service.fhirExample();
      assertRetryLater(service.assess(EMPTY), "stopped");
      assertRetryLater(service.assess("[" + EMPTY + "]"), "stopped");
      assertRetryLater(service.post("/assess", "application/fhir+json", fhir), "stopped");
      assertRetryLater(service.hook(Service.example()), "stopped");
      String chart =
          Service.example()
              + ",\"patient\":{\"resourceType\":\"Patient\",\"id\":\"example\",\"gender\":\"male\","
              + "\"birthDate\":\"1930-01-01\"}";
      assertRetryLater(service.hook(chart), "stopped");
      assertThat(service.get("/health").statusCode()).isEqualTo(200);
    }
  }

  /** An endpoint that answers when it is released. */
  private static final class Blocking implements Endpoint {
    private final CountDownLatch entered;
    private final CountDownLatch release = new CountDownLatch(1);

    Blocking(int requests) {
      this.entered = new CountDownLatch(requests);
    }

    @Override
    public Response answer(Request request) {
      entered.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return Response.json(200, "{}");
    }
  }

  @Test
  void whoWaitsTooLongForAThreadIsAskedToRetry() throws Exception {
    Blocking busy = new Blocking(1);
    Service service = Service.of(busy, limits(1, 5, 0, 30));
    try (service) {
      Future<HttpResponse<String>> first = sent(service, EMPTY);
      busy.entered.await();
      assertRetryLater(service.assess(EMPTY), "waited");
      assertThat(service.get("/health").statusCode()).isEqualTo(200);
      busy.release.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
      assertThat(service.assess(EMPTY).statusCode()).isEqualTo(200);
    }
    assertThat(service.log.toString().lines()).hasSize(4);
  }

  @Test
  void whoFindsTheQueueFullIsAskedToRetry() throws Exception {
    Blocking busy = new Blocking(1);
    try (Service service = Service.of(busy, limits(1, 0, 30, 30))) {
      Future<HttpResponse<String>> first = sent(service, EMPTY);
      busy.entered.await();
      assertRetryLater(service.assess(EMPTY), "too many requests");
      busy.release.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStopAnswersWhatWasReadAndRefusesTheRest() throws Exception {
    Blocking busy = new Blocking(2);
    Service service = Service.of(busy, limits(2, 0, 30, 30));
    List<Future<HttpResponse<String>>> read = new ArrayList<>();
    read.add(sent(service, EMPTY));
    read.add(sent(service, EMPTY));
    busy.entered.await();
    Future<?> stop = clients.submit(service::close);
    HttpResponse<String> refused = service.get("/health");
    while (refused.statusCode() == 200) {
      refused = service.get("/health");
    }
    assertRetryLater(refused, "stopping");
    assertThat(refused.headers().firstValue("Connection")).contains("close");
    assertRetryLater(service.assess(EMPTY), "stopping");
    assertThat(stop.isDone()).isFalse();
    busy.release.countDown();
    for (Future<HttpResponse<String>> one : read) {
      assertThat(one.get().statusCode()).isEqualTo(200);
    }
    stop.get();
    assertThatThrownBy(() -> service.get("/health")).isInstanceOf(IOException.class);
    assertThat(service.log.toString().lines().filter(line -> line.contains("\"status\":200")))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(service.log.toString().lines().filter(line -> line.contains("\"status\":503")))
        .hasSize(2);
  }

  @Test
  void aStopDoesNotWaitForever() {
    InFlight inFlight = new InFlight();
    assertThat(inFlight.begin()).isTrue();
    assertThat(inFlight.drain(Duration.ZERO)).isFalse();
    assertThat(inFlight.begin()).isFalse();
    inFlight.end();
    inFlight.end();
    assertThat(inFlight.drain(Duration.ZERO)).isTrue();
  }

  @Test
  void theServerWaitsForAClientBeyondTheTimeForWaitingAndComputing() {
    assertThat(Service.timeouts(5, 20).afterReading()).isEqualTo(Duration.ofSeconds(85));
  }
}
