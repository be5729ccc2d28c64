package org.cramptriage.serve;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the service runs.
 *
 * @param address where it listens; port 0 takes a free one
 * @param publicUrl under which address clients reach it, without a slash at its end; empty if that
 *     is where it listens
 * @param formUrl where clinicians find the form; empty if the link leads to our own Questionnaire
 * @param origins the origins whose pages may call from a browser, such as {@code
 *     https://ehr.example.org}
 * @param offerForm whether a patient without answers gets a card that offers the form
 * @param feedback the file to which feedback is appended; empty if none is taken
 * @param limits how much it takes at once
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
   * How much is taken at once.
   *
   * @param threads how many requests are worked on at a time
   * @param waiting how many more may wait; whoever comes then is told to come back (503)
   * @param bodyBytes the largest body of a request
   * @param request how long a client may take to send a request, or to take its answer
   * @param stop how long running requests may take when the service is stopped
   */
  public record Limits(int threads, int waiting, int bodyBytes, Duration request, Duration stop) {
    /** Refuses what cannot work. */
    public Limits {
      if (threads < 1 || waiting < 0 || bodyBytes < 1 || request.toSeconds() < 1) {
        throw new IllegalArgumentException("limits must leave room for one request");
      }
    }
  }
}
