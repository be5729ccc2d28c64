package org.cramptriage.fhir.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cramptriage.questionnaire.Item;

/** The answer options of an item on a form. */
public final class AnswerOptions {

  private static final String DO_NOT_KNOW = "I don't know";

  private AnswerOptions() {}

  /**
   * The codes of an item with their labels, always including one for "asked, not known": an item
   * without such a code gets {@code unknown}, which every item accepts. Empty if the item is not
   * coded.
   */
  public static Map<String, String> of(Item item) {
    return withUnknown(item, item.choices());
  }

  /** The same without the codes that are not offered any more. */
  static Map<String, String> offered(Item item) {
    return withUnknown(item, item.offered());
  }

  private static Map<String, String> withUnknown(Item item, Map<String, String> codes) {
    Map<String, String> options = new LinkedHashMap<>(codes);
    if (item.type().isCoded()) {
      options.putIfAbsent(Item.UNKNOWN, DO_NOT_KNOW);
    }
    return Collections.unmodifiableMap(options);
  }
}
