package org.cramptriage.fhir.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * A group of items on a form.
 *
 * @param id the first part of their link ids; an item that is asked after its own section is over,
 *     as a follow-up of later answers, stands in the section where it is asked
 * @param title the heading
 * @param items the items, in the order in which they are asked
 */
record FormSection(String id, String title, List<Item> items) {

  private static final Map<String, String> TITLES =
      Map.of(
          "person", "About you",
          "episode", "Your cramps",
          "sign", "What you notice in your leg and body",
          "exposure", "What has happened to you",
          "lifestyle", "How you live",
          "sleep", "Your sleep",
          "history", "Your health",
          "medication", "Your medicines");

  /** All sections of a catalogue, without derived items, which are not asked. */
  static List<FormSection> of(Collection<Item> items) {
    Map<String, List<Item>> byId = new LinkedHashMap<>();
    String last = "";
    for (Item item : items) {
      if (item.type() != ItemType.DERIVED) {
        String id = item.id().substring(0, Math.max(0, item.id().indexOf('.')));
        last = byId.containsKey(id) ? last : id;
        byId.computeIfAbsent(last, i -> new ArrayList<>()).add(item);
      }
    }
    return byId.entrySet().stream()
        .map(
            e ->
                new FormSection(
                    e.getKey(), TITLES.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
        .toList();
  }

  /** Defensive copy. */
  FormSection {
    items = List.copyOf(items);
  }
}
