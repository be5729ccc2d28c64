package org.cramptriage.questionnaire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All items of the questionnaire, in the order in which they are asked. */
public final class Catalogue {

  private final Map<String, Item> items = new LinkedHashMap<>();

  /**
   * A catalogue of these items.
   *
   * @param items the items in their order, each id once
   */
  public Catalogue(List<Item> items) {
    items.forEach(item -> this.items.put(item.id(), item));
  }

  /** All items in their order. */
  public Collection<Item> items() {
    return java.util.Collections.unmodifiableCollection(items.values());
  }

  /** The item with this link id. */
  public Optional<Item> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /**
   * The item with this link id.
   *
   * @throws IllegalArgumentException if the catalogue has no such item
   */
  public Item item(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no item " + id));
  }

  /** The known id nearest to a mistyped one, for "did you mean". */
  public Optional<String> nearestItem(String written) {
    return Spelling.nearest(written, items.keySet());
  }
}
