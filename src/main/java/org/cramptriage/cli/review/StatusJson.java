package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.PackProblem;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.review.MostUrgentFirst;
import org.cramptriage.review.status.ReviewStatus;

/** The status of a review as JSON. */
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
          json.writeArrayFieldStart("rules");
          for (ReviewStatus.RuleState rule : view.rules()) {
            rule(json, rule);
          }
          json.writeEndArray();
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
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("level", MostUrgentFirst.level(rule.rule()));
    json.writeStringField("hash", review.pack().hashes().of(id));
    json.writeStringField("state", rule.standing().state().code());
    json.writeStringField("why", rule.standing().why());
    json.writeStringField("until", until == null ? null : until.toString());
    json.writeArrayFieldStart("decisions");
    for (Decision decision : rule.standing().latest()) {
      ReviewJson.decision(json, decision);
    }
    json.writeEndArray();
    if (rule.standing().state() == State.VOID) {
      changed(json, rule, id);
    }
    json.writeEndObject();
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
    json.writeArrayFieldStart("remarks");
    for (SignOff.Remark remark : view.remarks()) {
      json.writeStartObject();
      json.writeNumberField("line", remark.line());
      json.writeStringField("kind", remark.kind().code());
      json.writeStringField("rule", remark.rule());
      json.writeStringField("text", remark.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("damaged");
    for (PackProblem damaged : view.damaged()) {
      json.writeString(damaged.toString());
    }
    json.writeEndArray();
  }

  private void release(JsonGenerator json, StatusView view) throws IOException {
    Decision by = view.status().release().orElse(null);
    json.writeObjectFieldStart("release");
    json.writeStringField("hash", review.dossier().releaseHash());
    json.writeBooleanField("done", view.isReleased());
    json.writeArrayFieldStart("missing");
    for (ReviewStatus.Gap gap : view.status().gaps()) {
      json.writeStartObject();
      json.writeStringField("text", gap.text());
      JsonText.strings(json, "rules", gap.rules());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName("by");
    if (by == null) {
      json.writeNull();
    } else {
      ReviewJson.decision(json, by);
    }
    json.writeEndObject();
  }
}
