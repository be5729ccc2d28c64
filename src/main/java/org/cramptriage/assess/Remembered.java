package org.cramptriage.assess;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A function that remembers its last values. For one thread.
 *
 * @param <K> what is asked
 * @param <V> what is answered
 */
final class Remembered<K, V> {

  private final Function<K, V> function;
  private final Map<K, V> last;

  /**
   * Remembers the values of a function.
   *
   * @param most how many values are kept, those used last
   */
  Remembered(Function<K, V> function, int most) {
    this.function = function;
    this.last =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The value for a key. */
  V of(K key) {
    V known = last.get(key);
    if (known == null) {
      known = function.apply(key);
      last.put(key, known);
    }
    return known;
  }
}
