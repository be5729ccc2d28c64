package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.review.Changed;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.review.WordDiff;
import org.cramptriage.review.near.NearCase;
import org.jspecify.annotations.Nullable;

/** Parts of a review as JSON. */
final class ReviewJson {

  private ReviewJson() {}

  static void pack(JsonGenerator json, RulePack pack) throws IOException {
    json.writeObjectFieldStart("pack");
    json.writeStringField("version", pack.settings().version());
    json.writeStringField("hash", pack.hashes().ofPack());
    json.writeEndObject();
  }

  static void decision(JsonGenerator json, Decision d) throws IOException {
    json.writeStartObject();
    json.writeStringField("date", d.date().toString());
    json.writeStringField("rule", d.rule());
    json.writeStringField("hash", d.hash());
    json.writeStringField("decision", d.verdict().words());
    json.writeStringField("signer", d.signer());
    json.writeStringField("name", d.name());
    json.writeStringField("role", d.role());
    json.writeStringField("prediction", d.prediction().words());
    json.writeStringField("comment", d.comment());
    json.writeEndObject();
  }

  /** What has changed; null if the content that was signed was not kept. */
  static void changed(JsonGenerator json, RulePack pack, @Nullable Changed changed)
      throws IOException {
    if (changed == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeArrayFieldStart("wordings");
    for (Changed.Wording wording : changed.wordings()) {
      json.writeStartObject();
      json.writeStringField("label", wording.label());
      json.writeStringField("what", wording.what());
      json.writeFieldName("words");
      words(json, wording.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("condition", changed.condition());
    if (changed.sentence().isPresent()) {
      json.writeFieldName("sentence");
      words(json, changed.sentence().get());
    }
    if (changed.person().isPresent()) {
      NearCase person = changed.person().get();
      json.writeObjectFieldStart("person");
      json.writeBooleanField("holdsNow", person.inside());
      answers(json, pack, person);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void words(JsonGenerator json, WordDiff words) throws IOException {
    json.writeStartArray();
    for (WordDiff.Piece piece : words.pieces()) {
      json.writeStartObject();
      json.writeStringField(piece.kind().name().toLowerCase(Locale.ROOT), piece.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void answers(JsonGenerator json, RulePack pack, NearCase person) throws IOException {
    json.writeArrayFieldStart("answers");
    for (PersonInWords.Answered answered : new PersonInWords(pack).of(person)) {
      json.writeStartObject();
      json.writeStringField("item", answered.item());
      json.writeStringField("question", answered.question());
      json.writeStringField("answer", answered.answer());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
