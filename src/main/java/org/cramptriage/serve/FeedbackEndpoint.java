package org.cramptriage.serve;

import java.util.List;
import java.util.Map;

/** Stores how clinicians reacted to cards. */
final class FeedbackEndpoint implements Endpoint {

  private final FeedbackFile file;

  FeedbackEndpoint(FeedbackFile file) {
    this.file = file;
  }

  @Override
  public Response answer(Request request) {
    if (!file.isKept()) {
      throw Refusal.of(
          Refusal.NOT_FOUND, "this service does not store feedback; start it with --feedback FILE");
    }
    if (!request.mediaType().equals(Response.JSON) || request.isForeignCharset()) {
      throw Refusal.with(
          Refusal.UNSUPPORTED_TYPE,
          "send application/json, in UTF-8",
          Map.of("Accept-Post", Response.JSON));
    }
    List<String> lines = Feedback.lines(WellFormed.tree(request.body()));
    file.append(lines);
    return Response.empty(200, Map.of());
  }
}
