package org.cramptriage.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;

/** Writes native answers as a QuestionnaireResponse, in any of the ways in which people may. */
public final class FhirSamples {

  private static final List<String> ABSENT =
      List.of("unknown", "asked-unknown", "asked-declined", "temp-unknown");

  private final RulePack pack;
  private final FhirNames names;
  private final Random random;
  private final boolean plain;
  private final JsonNode form;

  private FhirSamples(RulePack pack, Random random, boolean plain) {
    this.pack = pack;
    this.names = FhirNames.of(pack);
    this.random = random;
    this.plain = plain;
    try {
      this.form = new ObjectMapper().readTree(FhirQuestionnaire.of(pack));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** As our own Questionnaire would be filled in. */
  public static FhirSamples plain(RulePack pack) {
    return new FhirSamples(pack, new Random(0), true);
  }

  /** In many ways, by chance. */
  public static FhirSamples varied(RulePack pack, long seed) {
    return new FhirSamples(pack, new Random(seed), false);
  }

  /** The response to these answers. */
  public String response(String id, Map<String, RawAnswer> answers) {
    return object(
        List.of(
            "\"resourceType\":\"QuestionnaireResponse\"",
            "\"id\":" + text(id),
            "\"questionnaire\":" + text(names.questionnaire() + "|" + pack.settings().version()),
            "\"status\":\"completed\"",
            "\"authored\":\"2026-11-21T10:00:00Z\"",
            "\"item\":[" + String.join(",", items(form, answers)) + "]"),
        true);
  }

  /** The items as they nest on the form; by chance without a group around them. */
  private List<String> items(JsonNode in, Map<String, RawAnswer> answers) {
    List<String> items = new ArrayList<>();
    for (JsonNode item : in.path("item")) {
      String linkId = item.path("linkId").asText();
      RawAnswer answer = answers.get(linkId);
      if (item.path("type").asText().equals("group")) {
        group(linkId, items(item, answers), items);
      } else if (answer != null && !(answer instanceof RawAnswer.Absent)) {
        items.add(item(pack.catalogue().item(linkId), answer));
      }
    }
    return items;
  }

  private void group(String linkId, List<String> inside, List<String> into) {
    if (inside.isEmpty()) {
      return;
    }
    if (!plain && random.nextInt(4) == 0) {
      into.addAll(inside);
    } else {
      String all = "\"item\":[" + String.join(",", inside) + "]";
      into.add(object(List.of("\"linkId\":" + text(linkId), all), false));
    }
  }

  /** An object of these members, in any order. */
  private String object(List<String> members, boolean typeFirst) {
    List<String> inOrder = new ArrayList<>(members);
    if (!plain && !(typeFirst && random.nextBoolean())) {
      Collections.shuffle(inOrder, random);
    }
    return "{" + String.join(",", inOrder) + "}";
  }

  private String item(Item item, RawAnswer answer) {
    List<String> values = new ArrayList<>();
    if (answer instanceof RawAnswer.Several several) {
      several.values().forEach(value -> values.add(value(item, value)));
    } else {
      values.add(value(item, answer));
    }
    List<String> members = new ArrayList<>();
    members.add("\"linkId\":" + text(item.id()));
    if (!plain && random.nextBoolean()) {
      members.add("\"text\":" + text(item.question()));
    }
    members.add("\"answer\":[" + String.join(",", values) + "]");
    return object(members, false);
  }

  private String value(Item item, RawAnswer answer) {
    boolean unknown = answer instanceof RawAnswer.Text t && t.text().equals(Item.UNKNOWN);
    if (unknown && !(plain && item.type().isCoded())) {
      return unknown(item);
    }
    return switch (item.type()) {
      case BOOLEAN -> "{\"valueBoolean\":" + ((RawAnswer.Flag) answer).value() + "}";
      case INTEGER, DECIMAL -> number(item, ((RawAnswer.Numeral) answer).value());
      case CHOICE, MULTI_CHOICE -> code(item, ((RawAnswer.Text) answer).text());
      default -> "{\"valueString\":" + text(((RawAnswer.Text) answer).text()) + "}";
    };
  }

  private String unknown(Item item) {
    String reason = ABSENT.get(random.nextInt(ABSENT.size()));
    String extension =
        "{\"extension\":[{\"url\":\"%s\",\"valueCode\":\"%s\"}]}"
            .formatted(FhirNames.ABSENT_REASON, reason);
    return switch (random.nextInt(item.type().isCoded() ? 4 : 3)) {
      case 0 ->
          "{\""
              + (item.type().isCoded() ? "" : "_")
              + "value"
              + typeOf(item)
              + "\":"
              + extension
              + "}";
      case 1 -> extension;
      case 2 ->
          "{\"valueCoding\":{\"system\":\"%s\",\"code\":\"%s\"}}"
              .formatted(FhirNames.ABSENT_REASONS, reason);
      default -> code(item, Item.UNKNOWN);
    };
  }

  private static String typeOf(Item item) {
    return switch (item.type()) {
      case BOOLEAN -> "Boolean";
      case INTEGER -> "Integer";
      case DECIMAL -> "Decimal";
      case CHOICE, MULTI_CHOICE -> "Coding";
      default -> "String";
    };
  }

  private String number(Item item, BigDecimal value) {
    String plainText = value.toPlainString();
    if (!plain && random.nextInt(3) == 0) {
      return "{\"valueQuantity\":"
          + object(
              List.of(
                  "\"value\":" + plainText,
                  "\"unit\":" + text(item.unit().label()),
                  "\"system\":" + text(FhirNames.UCUM),
                  "\"code\":" + text(item.unit().code())),
              false)
          + "}";
    }
    boolean whole = value.stripTrailingZeros().scale() <= 0 && value.scale() <= 0;
    boolean integer = item.type() == org.cramptriage.questionnaire.ItemType.INTEGER && whole;
    return "{\"value" + (integer ? "Integer" : "Decimal") + "\":" + plainText + "}";
  }

  private String code(Item item, String code) {
    String display = item.choices().getOrDefault(code, "I don't know");
    boolean single =
        item.choices().values().stream().filter(d -> d.equalsIgnoreCase(display)).count() <= 1
            && !item.choices().containsKey(display);
    List<String> all =
        List.of(
            "\"system\":" + text(names.answers(item.id())),
            "\"code\":" + text(code),
            "\"display\":" + text(display));
    return switch (plain ? 0 : random.nextInt(6)) {
      case 0, 1 -> "{\"valueCoding\":" + object(all, false) + "}";
      case 2 -> "{\"valueCoding\":" + object(all.subList(1, 3), false) + "}";
      case 3 -> "{\"valueString\":" + text(code) + "}";
      case 4 ->
          "{\"valueString\":"
              + text(single ? display.toUpperCase(java.util.Locale.ROOT) : code)
              + "}";
      default -> "{\"valueCoding\":{" + all.get(single ? 2 : 1) + "}}";
    };
  }

  /** A text in JSON. */
  public static String text(String text) {
    java.io.StringWriter quoted = new java.io.StringWriter();
    try (var json = new com.fasterxml.jackson.core.JsonFactory().createGenerator(quoted)) {
      json.writeString(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return quoted.toString();
  }
}
