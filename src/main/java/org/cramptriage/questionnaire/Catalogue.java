package org.cramptriage.questionnaire;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All items of the questionnaire, in the order in which they are asked. */
public final class Catalogue {

  /** The most codes that one item can have: each is a bit of a {@code long}. */
  public static final int MOST_CODES = 64;

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<Item> inOrder;
  private final List<Map<String, Integer>> codes;

  /**
   * Creates a catalogue.
   *
   * @param items the items in their order, each id once
   */
  public Catalogue(List<Item> items) {
    items.forEach(item -> this.items.put(item.id(), item));
    this.inOrder = List.copyOf(items);
    this.codes = inOrder.stream().map(Catalogue::numbered).toList();
  }

  private static Map<String, Integer> numbered(Item item) {
    Map<String, Integer> numbers = new HashMap<>();
    item.choices().keySet().forEach(code -> numbers.put(code, numbers.size()));
    return numbers;
  }

  /** How many items there are. */
  public int size() {
    return inOrder.size();
  }

  /** The item at this place, from 0. */
  public Item at(int position) {
    return inOrder.get(position);
  }

  /** The place of a code among the codes of the item at this place, or -1. */
  public int code(int position, String code) {
    return codes.get(position).getOrDefault(code, -1);
  }

  /**
   * These codes of the item at this place as a set of bits; codes it does not have are left out.
   */
  public long codes(int position, Iterable<String> codes) {
    long bits = 0;
    for (String code : codes) {
      int number = code(position, code);
      bits |= number < 0 ? 0 : 1L << number;
    }
    return bits;
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
