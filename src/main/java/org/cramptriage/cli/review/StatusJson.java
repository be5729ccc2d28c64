package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.review.MostUrgentFirst;
import org.cramptriage.review.status.ReviewStatus;

/** Writes the status of a review as JSON. */
final class StatusJson {

  private final OpenReview review;

  StatusJson(OpenReview review) {
    this.review = review;
  }

  String of(StatusView view) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("date", review.day().toString());
          ReviewJson.pack(json, review.pack());
          counts(json, view.status());
          JsonText.objects(json, "rules", view.rules(), this::rule);
          remarks(json, view);
          release(json, view);
          json.writeEndObject();
        });
  }

  private static void counts(JsonGenerator json, ReviewStatus status) throws IOException {
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Map<State, Integer>> level : status.counts().entrySet()) {
      json.writeObjectFieldStart(level.getKey());
      for (State state : State.values()) {
        json.writeNumberField(state.code(), level.getValue().getOrDefault(state, 0));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, ReviewStatus.RuleState rule) throws IOException {
    String id = rule.rule().id();
    LocalDate until = rule.standing().until();
    json.writeStringField("id", id);
    json.writeStringField("level", MostUrgentFirst.level(rule.rule()));
    json.writeStringField("hash", review.pack().hashes().of(id));
    json.writeStringField("state", rule.standing().state().code());
    json.writeStringField("why", rule.standing().why());
    json.writeStringField("until", until == null ? null : until.toString());
    JsonText.objects(json, "decisions", rule.standing().latest(), ReviewJson::decision);
    if (rule.standing().state() == State.VOID) {
      changed(json, rule, id);
    }
  }

  private void changed(JsonGenerator json, ReviewStatus.RuleState rule, String id)
      throws IOException {
    Decision lost = rule.lostSignature(review.pack().hashes().of(id)).orElse(null);
    if (lost != null) {
      json.writeFieldName("changed");
      ReviewJson.changed(
          json, review.pack(), review.changes().since(rule.rule(), lost.hash()).orElse(null));
    }
  }

  private static void remarks(JsonGenerator json, StatusView view) throws IOException {
    JsonText.objects(json, "remarks", view.remarks(), StatusJson::remark);
    JsonText.strings(json, "damaged", view.damaged().stream().map(PackProblem::toString).toList());
  }

  private static void remark(JsonGenerator json, SignOff.Remark remark) throws IOException {
    json.writeNumberField("line", remark.line());
    json.writeStringField("kind", remark.kind().code());
    json.writeStringField("rule", remark.rule());
    json.writeStringField("text", remark.text());
  }

  private void release(JsonGenerator json, StatusView view) throws IOException {
    Decision by = view.status().release().orElse(null);
    json.writeObjectFieldStart("release");
    json.writeStringField("hash", review.dossier().releaseHash());
    json.writeBooleanField("done", view.isReleased());
    JsonText.objects(json, "missing", view.status().gaps(), StatusJson::gap);
    if (by == null) {
      json.writeNullField("by");
    } else {
      json.writeObjectFieldStart("by");
      ReviewJson.decision(json, by);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void gap(JsonGenerator json, ReviewStatus.Gap gap) throws IOException {
    json.writeStringField("text", gap.text());
    JsonText.strings(json, "rules", gap.rules());
  }
}
