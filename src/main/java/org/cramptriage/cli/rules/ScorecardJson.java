package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.cramptriage.json.JsonText;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.scorecard.Interval;
import org.cramptriage.verify.scorecard.Score;
import org.cramptriage.verify.scorecard.Scorecard;

/** Writes scorecards as JSON. */
final class ScorecardJson {

  private ScorecardJson() {}

  static String of(Map<String, Scorecard> cards) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, Scorecard> card : cards.entrySet()) {
            json.writeObjectFieldStart(card.getKey());
            card(json, card.getValue());
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private static void card(JsonGenerator json, Scorecard card) throws IOException {
    json.writeNumberField("people", card.counted().size());
    interval(json, "underTriage", card.under());
    interval(json, "overTriage", card.over());
    interval(json, "emergencySensitivity", card.emergencySensitivity());
    interval(json, "unsafeAdvice", card.unsafe());
    interval(json, "missingAdvice", card.missing());
    json.writeObjectFieldStart("levels");
    for (Urgency right : Urgency.values()) {
      json.writeObjectFieldStart(right.name());
      for (Urgency got : Urgency.values()) {
        json.writeNumberField(got.name(), card.count(right, got));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    JsonText.objects(json, "scores", card.scores(), ScorecardJson::score);
  }

  private static void interval(JsonGenerator json, String name, Interval of) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("count", of.count());
    json.writeNumberField("of", of.of());
    json.writeNumberField("low", of.low());
    json.writeNumberField("high", of.high());
    json.writeEndObject();
  }

  private static void score(JsonGenerator json, Score score) throws IOException {
    json.writeStringField("id", score.person().id());
    json.writeStringField("title", score.person().title());
    json.writeStringField("tag", score.person().tag());
    json.writeBooleanField("counted", score.person().counts());
    json.writeStringField("atLeast", score.person().atLeast().name());
    json.writeStringField("atMost", score.person().atMost().name());
    json.writeStringField("level", score.level().name());
    json.writeBooleanField("under", score.isUnder());
    json.writeBooleanField("over", score.isOver());
    JsonText.strings(json, "because", score.because());
    JsonText.strings(json, "unsafe", score.unsafe());
    JsonText.strings(json, "missing", score.missing());
  }
}
