package org.cramptriage.assess;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.cramptriage.json.JsonText;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.Audience;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** Writes an assessment as JSON, with the fields in a fixed order. */
final class AssessmentJson {

  private final JsonGenerator json;
  private final Assessment assessment;

  private AssessmentJson(JsonGenerator json, Assessment assessment) {
    this.json = json;
    this.assessment = assessment;
  }

  static String write(Assessment assessment) {
    return JsonText.plain(json -> new AssessmentJson(json, assessment).assessment(assessment));
  }

  /** Writes one element. */
  private interface Element<T> {
    void write(T value) throws IOException;
  }

  private <T> void array(String name, List<T> values, Element<T> element) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      element.write(value);
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    array(name, values, json::writeString);
  }

  private void level(String name, @Nullable Urgency urgency) throws IOException {
    text(name, urgency == null ? null : urgency.name());
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private void assessment(Assessment a) throws IOException {
    json.writeStartObject();
    if (a.id().number()) {
      json.writeFieldName("id");
      json.writeNumber(new BigDecimal(a.id().text()));
    } else {
      text("id", a.id().text());
    }
    level("urgency", a.urgency());
    json.writeObjectFieldStart("range");
    level("atLeast", a.range().atLeast());
    level("atMost", a.range().atMost());
    json.writeEndObject();
    json.writeBooleanField("settled", a.settled());
    strings("policy", a.policy());
    array("recommendations", a.recommendations(), this::recommendation);
    array("findings", a.findings(), this::finding);
    array("withheld", a.withheld(), this::withheld);
    array("underReview", a.underReview(), this::underReview);
    array("unanswered", a.unanswered(), this::unanswered);
    next(a);
    array("medicines", a.medicines(), this::medicine);
    array("warnings", a.warnings(), this::warning);
    json.writeObjectFieldStart("rules");
    text("version", a.rules().version());
    text("hash", a.rules().hash());
    json.writeEndObject();
    text("notice", a.notice());
    new ChartJson(json, a.chart()).notes();
    json.writeEndObject();
  }

  private void recommendation(Assessment.Recommendation r) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rank", r.rank());
    text("id", r.id());
    text("kind", r.kind().code());
    level("urgency", r.urgency());
    text("title", r.title());
    text("text", r.text());
    if (r.brief() != null) {
      text("short", r.brief());
    }
    array("because", r.because(), this::because);
    json.writeObjectFieldStart("rule");
    text("hash", r.rule().hash());
    text("review", r.rule().review());
    if (!r.rule().reviewBy().isEmpty()) {
      text("reviewBy", r.rule().reviewBy());
    }
    json.writeEndObject();
    strings("sources", r.sources());
    strings("folded", r.folded());
    array("askFirst", r.askFirst(), this::reason);
    json.writeEndObject();
  }

  private void because(Assessment.Because b) throws IOException {
    json.writeStartObject();
    text("item", b.item());
    if (b.answer() instanceof List<?> codes) {
      strings("answer", codes.stream().map(String::valueOf).toList());
    } else if (b.answer() instanceof BigDecimal number) {
      json.writeNumberField("answer", number);
    } else if (b.answer() instanceof Boolean yes) {
      json.writeBooleanField("answer", yes);
    } else {
      text("answer", b.answer().toString());
    }
    text("question", b.question());
    List<String> ofChart = assessment.fromChart(b);
    if (!ofChart.isEmpty()) {
      strings("fromChart", ofChart);
    }
    json.writeEndObject();
  }

  private void finding(Assessment.Finding f) throws IOException {
    json.writeStartObject();
    text("id", f.id());
    text("kind", f.kind().code());
    level("urgency", f.urgency());
    text("title", f.title());
    array("because", f.because(), this::because);
    strings("sources", f.sources());
    text("foldedUnder", f.foldedUnder());
    json.writeEndObject();
  }

  private void reason(Assessment.Reason r) throws IOException {
    json.writeStartObject();
    text("id", r.id());
    text("text", r.text());
    array("because", r.because(), this::because);
    json.writeEndObject();
  }

  private void withheld(Assessment.Withheld w) throws IOException {
    json.writeStartObject();
    text("id", w.id());
    text("title", w.title());
    text("state", w.state());
    array("by", w.by(), this::reason);
    strings("until", w.until());
    json.writeEndObject();
  }

  private void underReview(Assessment.UnderReview u) throws IOException {
    json.writeStartObject();
    text("id", u.id());
    text("title", u.title());
    text("text", u.text());
    text("note", u.note());
    if (u.audience() != Audience.PEOPLE) {
      text("audience", u.audience().code());
    }
    json.writeEndObject();
  }

  private void unanswered(Assessment.Unanswered u) throws IOException {
    json.writeStartObject();
    text("item", u.item());
    text("question", u.question());
    level("couldRaiseTo", u.couldRaiseTo());
    if (u.couldLowerTo() != null) {
      level("couldLowerTo", u.couldLowerTo());
    }
    json.writeEndObject();
  }

  private void next(Assessment a) throws IOException {
    if (a.next().isEmpty()) {
      json.writeNullField("next");
      return;
    }
    json.writeObjectFieldStart("next");
    text("item", a.next().get().item());
    text("question", a.next().get().question());
    json.writeEndObject();
  }

  private void medicine(Assessment.Medicine m) throws IOException {
    json.writeStartObject();
    text("written", m.written());
    text("readAs", m.readAs());
    strings("class", m.classes());
    json.writeBooleanField("exact", m.exact());
    json.writeEndObject();
  }

  private void warning(Warning w) throws IOException {
    json.writeStartObject();
    text("item", w.item());
    text("text", w.text());
    json.writeEndObject();
  }
}
