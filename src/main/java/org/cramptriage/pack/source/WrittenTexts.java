package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.wording.WrittenText;

/** Collects texts as a file spells them while its reader fills in their settings. */
final class WrittenTexts {

  private final List<WrittenText> texts = new ArrayList<>();

  /** Adds the values of these keys that are texts. */
  void add(Yaml from, String owner, Iterable<String> keys) {
    for (String key : keys) {
      from.plain(key)
          .filter(value -> !(value instanceof List || value instanceof Map))
          .map(value -> written(from, owner, key, String.valueOf(value)))
          .ifPresent(texts::add);
    }
  }

  private static WrittenText written(Yaml from, String owner, String key, String text) {
    return new WrittenText(owner, key, from.file(), from.lineOf(key), text);
  }

  List<WrittenText> all() {
    return List.copyOf(texts);
  }
}
