package org.cramptriage.serve;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Set;
import org.cramptriage.json.JsonText;

/**
 * One line of JSON for each request: when, method, path (of ours; others are not written), status,
 * sizes, time. Nothing that a client chose stands in it.
 */
public final class RequestLog {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE");

  private final PrintWriter out;
  private final InstantSource clock;

  /** A log on this writer. The time stands in it, and in no result. */
  public RequestLog(PrintWriter out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** What there is to say of a request. */
  record Line(String method, String path, int status, long in, long out, long nanos) {}

  void write(Line line) {
    String json =
        JsonText.plain(
            to -> {
              to.writeStartObject();
              to.writeStringField("at", clock.instant().toString());
              to.writeStringField("method", METHODS.contains(line.method) ? line.method : "other");
              to.writeStringField("path", line.path);
              to.writeNumberField("status", line.status);
              to.writeNumberField("bytesIn", line.in);
              to.writeNumberField("bytesOut", line.out);
              to.writeNumberField("ms", line.nanos / 1_000_000);
              to.writeEndObject();
            });
    say(json);
  }

  /**
   * Something went wrong that is not the client's fault; the kind of error only, never its text.
   */
  void failed(String path, Throwable error) {
    String at = error.getStackTrace().length > 0 ? error.getStackTrace()[0].toString() : "";
    say(
        JsonText.plain(
            to -> {
              to.writeStartObject();
              to.writeStringField("at", clock.instant().toString());
              to.writeStringField("failed", path);
              to.writeStringField("error", error.getClass().getName());
              to.writeStringField("in", at);
              to.writeEndObject();
            }));
  }

  private synchronized void say(String line) {
    out.println(line);
    out.flush();
  }
}
