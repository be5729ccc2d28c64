package org.cramptriage.review.browser;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.vocabulary.MedicineEntry;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack as compact JSON: everything that {@code evaluator.js} needs to compute the product's
 * assessment, and {@code try-a-case.js} to ask the questions. The text may be embedded in a {@code
 * <script type="application/json">} element as it is.
 */
public final class BrowserModel {

  private final RulePack pack;
  private final Function<String, Review> reviews;

  /** The model of a pack, with the review status of its rules. */
  public BrowserModel(RulePack pack) {
    this(pack, pack::review);
  }

  /**
   * The model of a pack.
   *
   * @param pack the rules
   * @param reviews the state of a rule's clinical review by its id, as results say it
   */
  public BrowserModel(RulePack pack, Function<String, Review> reviews) {
    this.pack = pack;
    this.reviews = reviews;
  }

  /** The model as JSON; the same pack gives the same text. */
  public String json() {
    return JsonText.embedded(this::model);
  }

  private void model(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", pack.settings().version());
    json.writeStringField("hash", pack.hashes().ofPack());
    settings(json, pack.settings());
    new PolicyJson(json).write(pack.policies());
    json.writeArrayFieldStart("items");
    for (Item item : pack.catalogue().items()) {
      new ItemJson(json).write(item, pack.skipLogic().of(item.id()));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (Rule rule : pack.rules()) {
      new RuleJson(json, pack, reviews).write(rule);
    }
    json.writeEndArray();
    medicines(json);
    json.writeEndObject();
  }

  private static void settings(JsonGenerator json, Settings settings) throws IOException {
    json.writeStringField("title", settings.title());
    json.writeStringField("notice", settings.notice());
    json.writeStringField("comeBack", settings.comeBack());
    json.writeStringField("underReview", settings.underReview());
    json.writeArrayFieldStart("levels");
    for (Urgency urgency : Urgency.values()) {
      level(json, urgency, settings.levels().get(urgency));
    }
    json.writeEndArray();
  }

  private static void level(JsonGenerator json, Urgency urgency, Settings.@Nullable Level level)
      throws IOException {
    if (level == null) {
      throw new IllegalStateException("the pack has no text for the level " + urgency);
    }
    json.writeStartObject();
    json.writeStringField("id", urgency.name());
    json.writeStringField("title", level.title());
    json.writeStringField("where", level.where());
    json.writeStringField("howFast", level.howFast());
    json.writeEndObject();
  }

  private void medicines(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("medicines");
    for (MedicineEntry entry : pack.vocabulary().entries()) {
      json.writeStartObject();
      json.writeStringField("kind", entry.drugClass());
      json.writeStringField("name", entry.ingredient());
      strings(json, "brands", entry.brands());
      strings(json, "alsoWritten", entry.alsoWritten());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
