package org.cramptriage.review.browser;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Contradiction;
import org.cramptriage.pack.policy.OpenDanger;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.policy.Ranking;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.terms.AdvicePhase;

/** Writes the policies: the sentences that results say, and what they decide. */
final class PolicyJson {

  private final JsonGenerator json;

  PolicyJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Policies policies) throws IOException {
    json.writeObjectFieldStart("policies");
    for (Rule.Policy policy : policies.all().stream().filter(p -> !p.says().isEmpty()).toList()) {
      json.writeStringField(policy.id(), policy.says());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("decisions");
    vitalOpen(policies.vitalOpen());
    json.writeStringField("open", policies.open().name());
    json.writeStringField("safetyNet", policies.safetyNet().advice());
    json.writeStringField("comeBackBelow", policies.safetyNet().comeBackBelow().name());
    ranking(policies.ranking());
    contradictions(policies.contradictions());
    json.writeObjectFieldStart("roles");
    for (Role role : Role.values()) {
      json.writeStringField(role.key(), policies.item(role));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void vitalOpen(OpenDanger danger) throws IOException {
    json.writeObjectFieldStart("vitalOpen");
    json.writeStringField("whileOpen", danger.whileOpen().name());
    json.writeStringField("atLeast", danger.atLeast().name());
    json.writeEndObject();
  }

  private void ranking(Ranking ranking) throws IOException {
    json.writeObjectFieldStart("ranking");
    json.writeNumberField("factorBonus", ranking.factorBonus());
    json.writeNumberField("mostFactors", ranking.mostFactors());
    json.writeNumberField("askFirstMalus", ranking.askFirstMalus());
    phases("usually", ranking.usually());
    phases("inACramp", ranking.inACramp());
    json.writeEndObject();
  }

  private void phases(String name, List<AdvicePhase> phases) throws IOException {
    json.writeArrayFieldStart(name);
    for (AdvicePhase phase : phases) {
      json.writeString(phase.code());
    }
    json.writeEndArray();
  }

  private void contradictions(List<Contradiction> pairs) throws IOException {
    json.writeArrayFieldStart("contradictions");
    for (Contradiction pair : pairs) {
      json.writeStartObject();
      json.writeStringField("item", pair.item());
      json.writeStringField("says", pair.says());
      json.writeArrayFieldStart("when");
      for (Condition test : pair.when()) {
        new ConditionJson(json).write(test);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
