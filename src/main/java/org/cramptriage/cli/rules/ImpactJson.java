package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cramptriage.batch.Corpus;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.review.Changed;
import org.cramptriage.review.RuleVersions;
import org.cramptriage.verify.impact.AssessedOutcome;
import org.cramptriage.verify.impact.BrokenGuarantee;
import org.cramptriage.verify.impact.DifferentPatient;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.impact.LevelMove;
import org.cramptriage.verify.impact.OtherChange;
import org.cramptriage.verify.impact.PackVersion;
import org.cramptriage.verify.impact.RuleImpact;

/** Writes the effect of a rule change as JSON. */
final class ImpactJson {

  private final Impact impact;
  private final RuleVersions words;
  private final JsonGenerator json;

  private ImpactJson(Impact impact, JsonGenerator json) {
    this.impact = impact;
    this.words = new RuleVersions(impact.before().pack(), impact.after().pack());
    this.json = json;
  }

  static String of(ImpactResult found) {
    return JsonText.of(json -> new ImpactJson(found.impact(), json).write(found));
  }

  private void write(ImpactResult found) throws IOException {
    json.writeStartObject();
    version("old", impact.before());
    version("new", impact.after());
    json.writeBooleanField("alarming", found.isAlarming());
    json.writeArrayFieldStart("notSearched");
    for (String what : found.impact().notSearched()) {
      json.writeString(what);
    }
    json.writeEndArray();
    level();
    json.writeArrayFieldStart("rules");
    for (RuleImpact rule : impact.rules()) {
      rule(rule);
    }
    json.writeEndArray();
    guarantees();
    signatures();
    others();
    json.writeFieldName("people");
    people(found);
    json.writeEndObject();
  }

  private void version(String name, PackVersion version) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("name", version.name());
    json.writeStringField("version", version.pack().settings().version());
    json.writeStringField("hash", version.pack().hashes().ofPack());
    JsonText.strings(json, "notes", version.notes());
    json.writeEndObject();
  }

  private void level() throws IOException {
    json.writeObjectFieldStart("level");
    json.writeBooleanField("decided", impact.level().decided());
    json.writeArrayFieldStart("moves");
    for (LevelMove move : impact.level().moves()) {
      json.writeStartObject();
      json.writeStringField("from", move.from().name());
      json.writeStringField("to", move.to().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    patients(impact.level().patients());
    json.writeEndObject();
  }

  private void rule(RuleImpact rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("edit", rule.edit().code());
    json.writeStringField("class", rule.meaning().code());
    json.writeBooleanField("oneMoreSigner", rule.meaning().isAlarming());
    urgency("urgencyBefore", impact.before().pack(), rule.id());
    urgency("urgencyAfter", impact.after().pack(), rule.id());
    Changed changed = words.of(rule.id());
    String before = changed.sentence().map(w -> w.before("", "")).orElse("");
    String after = changed.sentence().map(w -> w.after("", "")).orElse("");
    JsonText.strings(json, "sentenceBefore", before.lines().toList());
    JsonText.strings(json, "sentenceAfter", after.lines().toList());
    json.writeArrayFieldStart("changes");
    for (Changed.Wording wording : changed.wordings()) {
      json.writeStartObject();
      json.writeStringField("label", wording.label());
      json.writeStringField("before", wording.words().before("", ""));
      json.writeStringField("after", wording.words().after("", ""));
      json.writeEndObject();
    }
    json.writeEndArray();
    patients(rule.patients());
    JsonText.strings(json, "notes", rule.notes());
    json.writeEndObject();
  }

  private void urgency(String name, RulePack pack, String rule) throws IOException {
    if (pack.has(rule) && pack.rule(rule) instanceof Rule.Finding finding) {
      json.writeStringField(name, finding.urgency().name());
    } else {
      json.writeNullField(name);
    }
  }

  private void patients(List<DifferentPatient> patients) throws IOException {
    json.writeArrayFieldStart("patients");
    for (DifferentPatient patient : patients) {
      json.writeStartObject();
      json.writeStringField("shows", patient.shows().code());
      json.writeBooleanField("possible", patient.possible());
      JsonText.strings(json, "telling", patient.telling());
      ProofsJson.answers(json, "answers", patient.answers());
      outcome("before", patient.before());
      outcome("after", patient.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outcome(String name, AssessedOutcome outcome) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("urgency", outcome.urgency().name());
    json.writeStringField("atLeast", outcome.atLeast().name());
    json.writeStringField("atMost", outcome.atMost().name());
    JsonText.strings(json, "findings", outcome.findings());
    JsonText.strings(json, "advice", outcome.advice());
    JsonText.strings(json, "withheld", outcome.withheld());
    json.writeEndObject();
  }

  private void guarantees() throws IOException {
    json.writeObjectFieldStart("guarantees");
    json.writeBooleanField("proved", impact.proved());
    json.writeArrayFieldStart("broken");
    for (BrokenGuarantee broken : impact.guarantees()) {
      json.writeStartObject();
      json.writeStringField("id", broken.guarantee().id());
      json.writeStringField("says", broken.guarantee().says());
      json.writeStringField("hazard", broken.guarantee().hazard());
      json.writeBooleanField("statedBefore", broken.statedBefore());
      json.writeBooleanField("statedAfter", broken.statedAfter());
      json.writeBooleanField("decided", broken.decided());
      JsonText.strings(json, "why", broken.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void signatures() throws IOException {
    json.writeObjectFieldStart("signatures");
    json.writeArrayFieldStart("void");
    for (Decision decision : impact.voided()) {
      json.writeStartObject();
      json.writeStringField("rule", decision.rule());
      json.writeStringField("signer", decision.signer());
      json.writeStringField("name", decision.name());
      json.writeStringField("date", decision.date().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonText.strings(json, "oneMoreSigner", impact.oneMoreSigner());
    json.writeEndObject();
  }

  private void others() throws IOException {
    json.writeArrayFieldStart("other");
    for (OtherChange other : impact.others()) {
      json.writeStartObject();
      json.writeStringField("part", other.part().code());
      json.writeStringField("id", other.id());
      json.writeStringField("what", other.what());
      json.writeStringField("affects", other.part().affects());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void people(ImpactResult found) throws IOException {
    Optional<Corpus.Result> corpus = found.corpus();
    json.writeStartObject();
    json.writeStringField("source", corpus.isPresent() ? "corpus" : "worked-cases");
    json.writeNumberField("refused", corpus.map(Corpus.Result::refused).orElse(0L));
    JsonText.strings(json, "refusedFirst", corpus.map(Corpus.Result::reasons).orElse(List.of()));
    JsonText.strings(json, "skipped", corpus.map(Corpus.Result::skipped).orElse(List.of()));
    MovesJson.write(json, found.people());
    json.writeEndObject();
  }
}
