package org.cramptriage.serve;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Set;
import org.cramptriage.json.JsonText;

/**
 * Writes a line of JSON for each request: time, method, path (a known one, or {@code other}),
 * status, sizes, duration. It holds nothing that a client chose.
 */
public final class RequestLog {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE");

  private final PrintWriter out;
  private final InstantSource clock;

  /** A log on this writer. The clock is for the log only; no result depends on it. */
  public RequestLog(PrintWriter out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * What the log says about a request.
   *
   * @param status the status of the response; 0 if it could not be sent
   * @param in bytes of the request
   * @param out bytes of the response
   * @param nanos how long it took
   */
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
    print(json);
  }

  /** Logs an internal error: only its class and place, since its text may quote an answer. */
  void failed(String path, Throwable error) {
    String at = error.getStackTrace().length > 0 ? error.getStackTrace()[0].toString() : "";
    print(
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

  private synchronized void print(String line) {
    out.println(line);
    out.flush();
  }
}
