package org.cramptriage.serve;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the service runs.
 *
 * @param address the address to listen on; port 0 takes a free one
 * @param publicUrl the URL under which clients reach the service, without a slash at its end; empty
 *     if that is the address
 * @param formUrl where clinicians find the form; empty if cards link to the Questionnaire of this
 *     service
 * @param origins the origins whose pages may call from a browser, such as {@code
 *     https://ehr.example.org}
 * @param offerForm whether a patient without answers gets a card that offers the form
 * @param feedback the file to which feedback is appended; empty if feedback is not accepted
 * @param limits limits on requests
 */
public record ServeOptions(
    InetSocketAddress address,
    Optional<String> publicUrl,
    Optional<String> formUrl,
    List<String> origins,
    boolean offerForm,
    Optional<Path> feedback,
    Limits limits) {

  /** Defensive copy. */
  public ServeOptions {
    origins = List.copyOf(origins);
  }

  /**
   * Limits on requests.
   *
   * @param threads how many requests are computed at a time
   * @param queue how many more may wait; further requests get 503
   * @param bodyBytes the largest body of a request
   * @param medicineNames how many names of medicines all records of a request may hold together
   * @param timeouts how long each step may take
   */
  public record Limits(
      int threads, int queue, int bodyBytes, int medicineNames, Timeouts timeouts) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if no request could ever be answered
     */
    public Limits {
      if (threads < 1 || queue < 0 || bodyBytes < 1 || medicineNames < 0) {
        throw new IllegalArgumentException(
            "expected at least one thread and one byte, a queue and names of 0 or more");
      }
    }
  }

  /**
   * How long each step of a request may take.
   *
   * @param transfer how long a client may take to send its request, and again to receive the
   *     response; at least a second; slower clients are disconnected
   * @param queue how long a request waits for a free thread; then it gets 503
   * @param computing how long a request is computed; then it is stopped and gets 503
   */
  public record Timeouts(Duration transfer, Duration queue, Duration computing) {

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is negative, or transfer is less than a second
     */
    public Timeouts {
      if (transfer.toSeconds() < 1 || queue.isNegative() || computing.isNegative()) {
        throw new IllegalArgumentException(
            "expected a transfer time of a second or more, and no negative times");
      }
    }

    /** How long a request may take once it was read: also how long a stop waits for it. */
    Duration afterReading() {
      return queue.plus(computing).plus(transfer);
    }
  }
}
