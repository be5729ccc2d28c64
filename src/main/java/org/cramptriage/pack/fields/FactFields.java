package org.cramptriage.pack.fields;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.facts.FactTypes;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * The one mapping from items to user facts. It is complete both ways: no item, code, fact field or
 * enum constant is left over.
 */
public final class FactFields {

  /** What to do about a questionnaire that does not fit the facts. */
  public static final String GENERATED =
      "; facts are part of the program, so a pack cannot add or drop any. After a change to the"
          + " project's own rules/questionnaire/questionnaire.yaml run: mvn -q exec:exec@facts";

  private final Map<String, FactField> byItem = new LinkedHashMap<>();
  private final Map<String, FactField> byField = new HashMap<>();

  /**
   * A field of a fact and the item whose answer it carries.
   *
   * @param fact the record
   * @param name the record's component
   * @param type the component's type
   * @param item the link id
   * @param ticked whether the fact represents one ticked code
   */
  public record FactField(
      Class<? extends Record> fact, String name, Class<?> type, String item, boolean ticked) {

    /** The enum constant for a code; none if the code is not known as a fact. */
    public Optional<Enum<?>> constant(String code) {
      String wanted = code.toUpperCase(Locale.ROOT).replace('-', '_');
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(wanted)) {
          return Optional.of((Enum<?>) constant);
        }
      }
      return Optional.empty();
    }

    /** The code of an enum constant's name. */
    public static String code(String constant) {
      return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private FactFields() {}

  /** Takes what does not fit. */
  public interface Complaint {
    /**
     * Takes one sentence.
     *
     * @param keys where it belongs: the keys of an entry, the nearest one first
     */
    void at(String text, String... keys);
  }

  /**
   * Reads the mapping from the items.
   *
   * @param facts by link id, {@code Fact.field}
   * @param wrong takes what does not fit
   */
  public static FactFields of(Catalogue catalogue, Map<String, String> facts, Complaint wrong) {
    FactFields fields = new FactFields();
    Map<String, FactField> free = new LinkedHashMap<>();
    FactTypes.TOPICS.forEach(fact -> components(fact, false, free));
    FactTypes.TICKED.forEach(fact -> components(fact, true, free));
    for (Item item : catalogue.items()) {
      fields.map(item, facts.get(item.id()), free, wrong);
    }
    free.keySet().forEach(field -> wrong.at("no item names the fact field " + field + GENERATED));
    return fields;
  }

  private static void components(
      Class<? extends Record> fact, boolean ticked, Map<String, FactField> into) {
    for (RecordComponent component : fact.getRecordComponents()) {
      String name = component.getName();
      into.put(
          fact.getSimpleName() + "." + name,
          new FactField(fact, name, component.getType(), "", ticked));
    }
  }

  private void map(
      Item item,
      @org.jspecify.annotations.Nullable String field,
      Map<String, FactField> free,
      Complaint wrong) {
    boolean tested = item.type() != org.cramptriage.questionnaire.ItemType.TEXT_LIST;
    if (field == null || !tested) {
      if (tested || field != null) {
        String text = tested ? ": has no fact; name its fact field" : ": a text list has no fact";
        wrong.at(item.id() + text, item.id());
      }
      return;
    }
    FactField found = free.remove(field);
    if (found == null) {
      FactField taken = byField.get(field);
      String text =
          taken == null
              ? ": there is no fact field " + field + GENERATED
              : ": the fact field " + field + " already belongs to " + taken.item();
      wrong.at(item.id() + text, item.id() + " fact");
      return;
    }
    FactField mapped =
        new FactField(found.fact(), found.name(), found.type(), item.id(), found.ticked());
    fits(item, mapped, wrong);
    byItem.put(item.id(), mapped);
    byField.put(field, mapped);
  }

  private static void fits(Item item, FactField field, Complaint wrong) {
    Class<?> wanted =
        switch (item.type()) {
          case BOOLEAN -> Boolean.class;
          case INTEGER -> Integer.class;
          case DECIMAL, DERIVED -> Double.class;
          default -> Enum.class;
        };
    boolean many = item.type() == org.cramptriage.questionnaire.ItemType.MULTI_CHOICE;
    if (!wanted.isAssignableFrom(field.type()) || many != field.ticked()) {
      String text = "%s: a %s does not fit the fact field %s";
      wrong.at(text.formatted(item.id(), item.type().code(), field.name()) + GENERATED, item.id());
    } else if (item.type().isCoded()) {
      codesFit(item, field, wrong);
    }
  }

  private static void codesFit(Item item, FactField field, Complaint wrong) {
    Set<String> constants = new LinkedHashSet<>();
    for (Object constant : field.type().getEnumConstants()) {
      constants.add(FactField.code(((Enum<?>) constant).name()));
    }
    String list = field.type().getSimpleName();
    for (String code : item.choices().keySet()) {
      if (!constants.contains(code) && !code.equals(Item.UNKNOWN)) {
        String text = item.id() + ": code " + code + " has no constant in " + list + GENERATED;
        wrong.at(text, item.id() + " " + code, item.id());
      }
    }
    if (item.isCalming() != constants.remove(Item.NOT_TOLD)) {
      String text = "%s: %s must have a constant NOT_TOLD exactly if the item has calming codes";
      wrong.at(text.formatted(item.id(), list) + GENERATED, item.id() + " calms", item.id());
    }
    for (String constant : constants) {
      if (!item.choices().containsKey(constant)) {
        String text = item.id() + ": " + list + " has a constant without a code: " + constant;
        wrong.at(text + GENERATED, item.id());
      }
    }
  }

  /** The field that carries an item's answer, if rules can test it. */
  public Optional<FactField> ofItem(String item) {
    return Optional.ofNullable(byItem.get(item));
  }

  /** The mapping by link id, each as {@code Fact.field}. */
  public Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    byItem.forEach((id, f) -> written.put(id, f.fact().getSimpleName() + "." + f.name()));
    return written;
  }

  /** The field of this fact with this name. */
  public Optional<FactField> find(String fact, String name) {
    return Optional.ofNullable(byField.get(fact + "." + name));
  }

  /** The fields of a topic record in the order of its components. */
  public List<FactField> fieldsOf(Class<? extends Record> topic) {
    List<FactField> fields = new ArrayList<>();
    for (RecordComponent component : topic.getRecordComponents()) {
      find(topic.getSimpleName(), component.getName()).ifPresent(fields::add);
    }
    return fields;
  }

  /** The records of which there is always one. */
  public List<Class<? extends Record>> topics() {
    return FactTypes.TOPICS;
  }

  /** The fields of the records that represent one ticked code each. */
  public List<FactField> ticked() {
    return byItem.values().stream().filter(FactField::ticked).toList();
  }

  /** Whether there is a fact of this name. */
  public boolean isFact(String name) {
    return byField.keySet().stream().anyMatch(field -> field.startsWith(name + "."));
  }
}
