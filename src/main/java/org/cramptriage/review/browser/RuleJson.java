package org.cramptriage.review.browser;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.TextTemplate;
import org.cramptriage.pack.model.Wording;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.terms.Audience;

/** Writes one rule: its condition, its conclusion, and the texts that a result says. */
final class RuleJson {

  private final JsonGenerator json;
  private final RulePack pack;
  private final Function<String, Review> reviews;

  RuleJson(JsonGenerator json, RulePack pack, Function<String, Review> reviews) {
    this.json = json;
    this.pack = pack;
    this.reviews = reviews;
  }

  void write(Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    if (rule instanceof Rule.RedFlag flag) {
      redFlag(flag);
    } else if (rule instanceof Rule.MedicineFinding medicine) {
      medicine(medicine);
    } else if (rule instanceof Rule.RiskFactor factor) {
      riskFactor(factor);
    } else if (rule instanceof Rule.Advice advice) {
      advice(advice);
    } else if (rule instanceof Rule.Contraindication reason) {
      contraindication(reason);
    } else {
      json.writeStringField("kind", "sign");
    }
    header(rule);
    wording(rule.header().wording());
    json.writeEndObject();
  }

  /** What is there for few rules is left out where it is not: a page embeds all rules. */
  private void wording(Wording wording) throws IOException {
    if (!wording.brief().isEmpty()) {
      json.writeStringField("short", wording.brief());
    }
    if (wording.audience() != Audience.PEOPLE) {
      json.writeStringField("audience", wording.audience().code());
    }
    if (!wording.templates().isEmpty()) {
      json.writeObjectFieldStart("parts");
      for (Map.Entry<TextKey, TextTemplate> text : wording.templates().entrySet()) {
        parts(name(text.getKey()), text.getValue());
      }
      json.writeEndObject();
    }
  }

  /** The name under which a rule has the text, whole, in this model. */
  private static String name(TextKey key) {
    return switch (key) {
      case ACTION, WHAT_TO_SAY, EXPLANATION -> TextKey.TEXT.code();
      default -> key.code();
    };
  }

  private void parts(String name, TextTemplate template) throws IOException {
    json.writeArrayFieldStart(name);
    for (TextTemplate.Part part : template.parts()) {
      json.writeStartObject();
      json.writeStringField("words", part.words());
      if (part instanceof TextTemplate.OnlyIf some) {
        json.writeFieldName("onlyIf");
        new ConditionJson(json).write(some.condition());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void header(Rule rule) throws IOException {
    json.writeStringField("name", rule.header().name());
    strings("sources", rule.header().sources());
    json.writeStringField("hash", pack.hashes().of(rule.id()));
    Review review = reviews.apply(rule.id());
    json.writeStringField("review", review.state().code());
    json.writeStringField("reviewBy", review.until());
    json.writeFieldName("when");
    new ConditionJson(json).write(rule.condition());
  }

  private void redFlag(Rule.RedFlag flag) throws IOException {
    finding(flag);
    json.writeStringField("text", flag.action());
    json.writeStringField("reason", flag.reason());
  }

  private void medicine(Rule.MedicineFinding medicine) throws IOException {
    finding(medicine);
    json.writeStringField("text", medicine.whatToSay());
    json.writeStringField("reason", medicine.interactions());
  }

  private void riskFactor(Rule.RiskFactor factor) throws IOException {
    finding(factor);
    json.writeStringField("text", factor.explanation());
    json.writeNumberField("evidenceOrder", factor.evidence().ordinal());
    strings("advice", factor.advice().stream().sorted().toList());
  }

  private void finding(Rule.Finding finding) throws IOException {
    json.writeStringField("kind", finding.kind().code());
    json.writeStringField("urgency", finding.urgency().name());
    json.writeStringField("title", finding.title());
    strings("supersedes", finding.supersedes().stream().sorted().toList());
  }

  private void advice(Rule.Advice advice) throws IOException {
    json.writeStringField("kind", "advice");
    json.writeStringField("title", advice.title());
    json.writeStringField("text", advice.text());
    json.writeStringField("phase", advice.phase().code());
    json.writeNumberField("baseRank", advice.baseRank());
    json.writeBooleanField("weak", pack.isWeak(advice));
    json.writeStringField("strength", advice.strength());
    strings("withheldBy", advice.withheldBy());
  }

  private void contraindication(Rule.Contraindication reason) throws IOException {
    json.writeStringField("kind", "contraindication");
    json.writeStringField("because", reason.because());
    json.writeBooleanField("highHazard", reason.highHazard());
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
