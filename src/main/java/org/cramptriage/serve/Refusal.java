package org.cramptriage.serve;

import java.util.List;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.questionnaire.Problem;

/** A request that is refused, with every reason. */
final class Refusal extends RuntimeException {

  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int NOT_ACCEPTABLE = 406;
  static final int PRECONDITION_FAILED = 412;
  static final int TOO_LARGE = 413;
  static final int UNSUPPORTED_TYPE = 415;
  static final int UNPROCESSABLE = 422;
  static final int FAILED = 500;
  static final int UNAVAILABLE = 503;

  private static final long serialVersionUID = 1L;
  private static final int MOST_PROBLEMS = 100;
  private static final String RETRY_SECONDS = "5";

  private final int status;
  private final transient List<Problem> problems;
  private final transient Map<String, String> headers;

  private Refusal(int status, String error, List<Problem> problems, Map<String, String> headers) {
    super(error, null, false, false);
    this.status = status;
    this.problems = List.copyOf(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    this.headers = headers;
  }

  static Refusal of(int status, String error) {
    return new Refusal(status, error, List.of(), Map.of());
  }

  static Refusal of(int status, String error, List<Problem> problems) {
    return new Refusal(status, error, problems, Map.of());
  }

  static Refusal with(int status, String error, Map<String, String> headers) {
    return new Refusal(status, error, List.of(), headers);
  }

  /** The service is busy (503); the client may try again. */
  static Refusal retryLater(String error) {
    return with(UNAVAILABLE, error, Map.of("Retry-After", RETRY_SECONDS));
  }

  /** The response that reports it. */
  Response response() {
    String json =
        JsonText.plain(
            out -> {
              out.writeStartObject();
              out.writeNumberField("status", status);
              out.writeStringField("error", String.valueOf(getMessage()));
              out.writeArrayFieldStart("problems");
              for (Problem problem : problems) {
                out.writeStartObject();
                out.writeStringField("place", problem.place());
                out.writeStringField("item", problem.item());
                out.writeStringField("value", problem.value());
                out.writeStringField("expected", problem.expected());
                out.writeEndObject();
              }
              out.writeEndArray();
              out.writeEndObject();
            });
    return Response.json(status, json).with(headers);
  }
}
