package org.cramptriage.pack.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code questionnaire/questionnaire.yaml}: the catalogue, the skip logic and the mapping to
 * facts.
 */
public final class QuestionnaireReader {

  /** How a yes is written among codes. */
  private static final List<String> YES = List.of("true");

  private final Yaml yaml;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Condition> askWhen = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, String> enums = new LinkedHashMap<>();
  private final Set<String> unknownIsFact = new LinkedHashSet<>();

  /**
   * What the file holds.
   *
   * @param catalogue the items
   * @param skipLogic when they are asked
   * @param fields how they become facts
   */
  public record Read(Catalogue catalogue, SkipLogic skipLogic, FactFields fields) {}

  public QuestionnaireReader(PackFiles files, Problems problems) {
    this.yaml = Yaml.of(files, PackLayout.QUESTIONNAIRE, problems);
  }

  public Read read() {
    Set<String> seen = new LinkedHashSet<>();
    for (Yaml entry : yaml.children("items")) {
      Item item = item(entry);
      if (!seen.add(item.id())) {
        entry.wrong("id", item.id() + " is used twice; keep one");
      }
      items.add(item);
      entry.nothingElse();
    }
    Yaml about = yaml.child("facts");
    about.keys().forEach(about::text);
    yaml.nothingElse();
    Catalogue catalogue = new Catalogue(items);
    FactFields fields = FactFields.of(catalogue, facts, yaml::wrongAt);
    enums.forEach((id, name) -> fields.ofItem(id).ifPresent(field -> isEnum(name, field)));
    unknownIsFact.forEach(id -> fields.ofItem(id).ifPresent(this::knowsUnknown));
    return new Read(catalogue, new SkipLogic(askWhen), fields);
  }

  private void isEnum(String name, FactFields.FactField field) {
    String type = field.type().getSimpleName();
    if (!type.equals(name)) {
      String text =
          "%s: the answers are of the Java type %s, not %s".formatted(field.item(), type, name);
      yaml.wrongAt(text + FactFields.GENERATED, field.item() + " enum");
    }
  }

  private void knowsUnknown(FactFields.FactField field) {
    if (!field.type().isEnum() || field.constant(Item.UNKNOWN).isEmpty()) {
      String text = field.item() + ": rules cannot test for the answer unknown";
      yaml.wrongAt(text + FactFields.GENERATED, field.item() + " unknownIsFact");
    }
  }

  private Item item(Yaml y) {
    String id = y.text("id");
    y.remember(id, "id");
    y.remember(id + " fact", "fact");
    y.remember(id + " askWhen", "askWhen");
    y.remember(id + " range", "range");
    y.remember(id + " danger", "danger");
    y.remember(id + " percentChange", "percentChange");
    y.remember(id + " calms", "calms");
    y.remember(id + " retired", "retired");
    String fact = y.optional("fact");
    if (fact != null) {
      facts.put(id, fact);
    }
    String codes = y.optional("enum");
    if (codes != null) {
      enums.put(id, codes);
      y.remember(id + " enum", "enum");
    }
    if (y.isTrue("unknownIsFact")) {
      unknownIsFact.add(id);
      y.remember(id + " unknownIsFact", "unknownIsFact");
    }
    if (y.has("askWhen")) {
      askWhen.put(id, condition(id, y.child("askWhen")));
    }
    return new Item(
        id,
        items.size(),
        y.text("question"),
        type(y),
        choices(id, y),
        unit(y),
        range(y),
        y.isTrue("required"),
        danger(y),
        mayBe(y),
        percentChange(y),
        calms(y),
        Set.copyOf(y.texts("retired")),
        y.texts("claims"),
        y.textOr("codings", ""),
        y.textOr("note", ""));
  }

  private static ItemType type(Yaml y) {
    String code = y.text("type");
    return ItemType.of(code)
        .orElseGet(
            () -> {
              y.wrong("type", "there is no type " + code);
              return ItemType.BOOLEAN;
            });
  }

  private static Map<String, String> choices(String id, Yaml y) {
    Map<String, String> choices = new LinkedHashMap<>();
    Yaml written = y.child("choices");
    for (String code : written.keys()) {
      written.remember(id + " " + code, code);
      choices.put(code, written.text(code));
    }
    return choices;
  }

  private static Item.@Nullable Unit unit(Yaml y) {
    if (!y.has("unit")) {
      return null;
    }
    Yaml unit = y.child("unit");
    return new Item.Unit(unit.text("code"), unit.text("label"));
  }

  private static Item.@Nullable Range range(Yaml y) {
    if (!y.has("range")) {
      return null;
    }
    Yaml range = y.child("range");
    Item.Range read = new Item.Range(number(range, "from"), number(range, "to"));
    range.nothingElse();
    return read;
  }

  private static BigDecimal number(Yaml y, String key) {
    return y.number(key).orElse(BigDecimal.ZERO);
  }

  private static Item.@Nullable Danger danger(Yaml y) {
    if (!y.has("danger")) {
      return null;
    }
    Yaml danger = y.child("danger");
    Item.Danger read =
        new Item.Danger(
            danger.texts("anyOf"),
            danger.has("above") ? number(danger, "above") : null,
            danger.has("atLeast") ? number(danger, "atLeast") : null);
    danger.nothingElse();
    return read;
  }

  private static Map<String, Set<String>> mayBe(Yaml y) {
    Map<String, Set<String>> mayBe = new LinkedHashMap<>();
    Yaml written = y.child("mayBe");
    for (String code : written.keys()) {
      mayBe.put(code, Set.copyOf(written.texts(code)));
    }
    return mayBe;
  }

  private static Item.@Nullable PercentChange percentChange(Yaml y) {
    if (!y.has("percentChange")) {
      return null;
    }
    Yaml change = y.child("percentChange");
    Item.PercentChange read = new Item.PercentChange(change.text("from"), change.text("to"));
    change.nothingElse();
    return read;
  }

  private static Set<String> calms(Yaml y) {
    if (!y.has("calms")) {
      return Set.of();
    }
    Yaml calms = y.child("calms");
    Set<String> codes = Set.copyOf(calms.texts("anyOf"));
    calms.nothingElse();
    if (codes.isEmpty()) {
      y.wrong("calms", "calms needs anyOf with the codes that may lower the urgency");
    }
    return codes;
  }

  private static Condition condition(String id, Yaml y) {
    Condition condition;
    if (y.has("all")) {
      condition = new Condition.All(conditions(id, y, "all"));
    } else if (y.has("any")) {
      condition = new Condition.Any(conditions(id, y, "any"));
    } else if (y.has("notAny")) {
      List<Condition> none =
          conditions(id, y, "notAny").stream().map(c -> (Condition) new Condition.Not(c)).toList();
      condition = none.size() == 1 ? none.get(0) : new Condition.All(none);
    } else {
      condition = test(id, y);
    }
    y.nothingElse();
    return condition;
  }

  private static List<Condition> conditions(String id, Yaml y, String key) {
    return y.children(key).stream().map(part -> condition(id, part)).toList();
  }

  private static Condition test(String id, Yaml y) {
    String item = y.text("item");
    y.remember(id + " askWhen " + item, "item");
    if (y.has("anyOf")) {
      List<String> codes = y.texts("anyOf");
      return codes.equals(YES) ? new Condition.Yes(item) : new Condition.AnyOf(item, codes);
    }
    Optional<Condition> compare = y.compare(item);
    compare.ifPresent(test -> y.remember(id + " askWhen " + test, "item"));
    if (compare.isEmpty()) {
      y.wrong("a test needs anyOf, above, atLeast, atMost or below");
    }
    return compare.orElseGet(Condition.Always::new);
  }
}
