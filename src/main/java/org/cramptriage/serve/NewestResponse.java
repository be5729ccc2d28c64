package org.cramptriage.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.fhir.response.FhirContent;

/** Which of the responses that a client sent is the one to assess. */
final class NewestResponse {

  private static final String UNSORTED =
      "holds several that cannot be put in order; send one response, or say of each when it was authored";

  private static final Set<String> FINISHED = Set.of("completed", "amended");

  private final String form;

  /**
   * Among responses to a form.
   *
   * @param form its canonical address without a version
   */
  NewestResponse(String form) {
    this.form = form;
  }

  /**
   * The newest response to our form, among those that were not entered in error. If the patient has
   * started a new response, the newest finished one, too: a form that was just opened must not hide
   * answers that say danger.
   *
   * @param sent a response, or what a search found
   * @return the newest first; empty if there is none
   * @throws Refusal (412) if the client could not look, or it is unclear which is the newest
   */
  List<Slice> of(Slice sent) {
    String type = sent.type();
    if (type.equals("QuestionnaireResponse")) {
      return List.of(sent);
    }
    if (!type.equals(FhirContent.BUNDLE)) {
      throw missing("is " + (type.isEmpty() ? "not a resource" : type) + ", not a search result");
    }
    FhirContent content = content(sent);
    if (content.isHistory()) {
      throw missing("is a history, which holds outdated answers, too; send a search result");
    }
    return newest(
        content.responses().stream()
            .map(part -> new Slice(sent.body(), part.from(), part.to()))
            .filter(this::counts)
            .toList());
  }

  static Refusal missing(String why) {
    return Refusal.of(Refusal.PRECONDITION_FAILED, "prefetch." + Discovery.RESPONSE + " " + why);
  }

  private static FhirContent content(Slice bundle) {
    try {
      return FhirContent.of(bundle.body(), bundle.from(), bundle.to());
    } catch (IOException e) {
      throw new UncheckedIOException("the whole request was read before", e);
    }
  }

  private boolean counts(Slice response) {
    Map<String, String> texts = response.texts();
    String answered = texts.getOrDefault("questionnaire", "");
    boolean another = answered.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*") && !isOurs(answered);
    return !another && !"entered-in-error".equals(texts.get("status"));
  }

  private boolean isOurs(String questionnaire) {
    return questionnaire.equals(form) || questionnaire.startsWith(form + "|");
  }

  private static List<Slice> newest(List<Slice> responses) {
    if (responses.size() < 2) {
      return responses;
    }
    Slice newest = latest(responses);
    List<Slice> finished = responses.stream().filter(NewestResponse::isFinished).toList();
    return isFinished(newest) || finished.isEmpty()
        ? List.of(newest)
        : List.of(newest, latest(finished));
  }

  private static Slice latest(List<Slice> responses) {
    List<Slice> sorted = new ArrayList<>(responses);
    sorted.sort(Comparator.comparing(NewestResponse::authored).reversed());
    if (sorted.size() > 1 && authored(sorted.get(0)).equals(authored(sorted.get(1)))) {
      throw missing(UNSORTED);
    }
    return sorted.get(0);
  }

  private static boolean isFinished(Slice response) {
    return FINISHED.contains(response.texts().getOrDefault("status", ""));
  }

  private static Instant authored(Slice response) {
    try {
      return OffsetDateTime.parse(response.texts().getOrDefault("authored", "")).toInstant();
    } catch (DateTimeException e) {
      throw missing(UNSORTED);
    }
  }
}
