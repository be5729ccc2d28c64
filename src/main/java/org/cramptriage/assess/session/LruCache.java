package org.cramptriage.assess.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A function with a cache of its most recently used values. Not thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class LruCache<K, V> {

  private final Function<K, V> function;
  private final Map<K, V> values;

  /**
   * An empty cache.
   *
   * @param capacity the number of values to keep
   */
  LruCache(Function<K, V> function, int capacity) {
    this.function = function;
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The value for a key. */
  V of(K key) {
    V known = values.get(key);
    if (known == null) {
      known = function.apply(key);
      values.put(key, known);
    }
    return known;
  }
}
