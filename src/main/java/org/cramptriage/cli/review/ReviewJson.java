package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.cramptriage.json.JsonText;
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

  /** Writes the fields of a decision. */
  static void decision(JsonGenerator json, Decision d) throws IOException {
    json.writeStringField("date", d.date().toString());
    json.writeStringField("rule", d.rule());
    json.writeStringField("hash", d.hash());
    json.writeStringField("decision", d.kind().words());
    json.writeStringField("signer", d.signer());
    json.writeStringField("name", d.name());
    json.writeStringField("role", d.role());
    json.writeStringField("prediction", d.prediction().words());
    json.writeStringField("comment", d.comment());
  }

  /** The changes; null if the signed content was not kept. */
  static void changed(JsonGenerator json, RulePack pack, @Nullable Changed changed)
      throws IOException {
    if (changed == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    JsonText.objects(json, "wordings", changed.wordings(), ReviewJson::wording);
    json.writeBooleanField("condition", changed.condition());
    if (changed.sentence().isPresent()) {
      JsonText.objects(json, "sentence", changed.sentence().get().pieces(), ReviewJson::piece);
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

  private static void wording(JsonGenerator json, Changed.Wording wording) throws IOException {
    json.writeStringField("label", wording.label());
    json.writeStringField("what", wording.what());
    JsonText.objects(json, "words", wording.words().pieces(), ReviewJson::piece);
  }

  private static void piece(JsonGenerator json, WordDiff.Piece piece) throws IOException {
    json.writeStringField(piece.kind().name().toLowerCase(Locale.ROOT), piece.text());
  }

  static void answers(JsonGenerator json, RulePack pack, NearCase person) throws IOException {
    JsonText.objects(
        json,
        "answers",
        new PersonInWords(pack).of(person),
        (to, answered) -> {
          to.writeStringField("item", answered.item());
          to.writeStringField("question", answered.question());
          to.writeStringField("answer", answered.answer());
        });
  }
}
