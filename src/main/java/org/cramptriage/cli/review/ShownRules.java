package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cramptriage.cli.terminal.Json;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.signing.NearPair;

/** Rules with their two people to predict; does not reveal for whom a rule holds. */
final class ShownRules {

  private final OpenReview review;
  private final Optional<Signer> signer;

  ShownRules(OpenReview review, Optional<Signer> signer) {
    this.review = review;
    this.signer = signer;
  }

  String of(List<Rule> rules, boolean json) {
    return json ? json(rules) + "\n" : text(rules);
  }

  private String text(List<Rule> rules) {
    StringBuilder text = new StringBuilder();
    ReadableRule readable = new ReadableRule(review);
    SignOff signOff = review.dossier().signOff();
    for (Rule rule : rules) {
      text.append(text.isEmpty() ? "" : "\n").append(readable.of(rule, signOff, signer));
      NearPair pair = review.pair(rule.id());
      text.append(pair.people().isEmpty() ? "\nIt holds for everybody.\n" : "");
      for (int i = 0; i < pair.people().size(); i++) {
        text.append('\n').append(readable.person(pair, i));
      }
    }
    return text.toString();
  }

  private String json(List<Rule> rules) {
    return Json.text(
        json -> {
          json.writeStartArray();
          for (Rule rule : rules) {
            json(json, rule);
          }
          json.writeEndArray();
        });
  }

  private void json(JsonGenerator json, Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.id());
    json.writeStringField("hash", review.pack().hashes().of(rule.id()));
    json.writeStringField(
        "state", review.dossier().signOff().standing(rule.id(), review.day()).state().code());
    json.writeArrayFieldStart("people");
    NearPair pair = review.pair(rule.id());
    for (int i = 0; i < pair.people().size(); i++) {
      json.writeStartObject();
      json.writeStringField("name", NearPair.name(i));
      ReviewJson.answers(json, review.pack(), pair.people().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
