package org.cramptriage.batch;

import java.util.Arrays;

/**
 * Detects ids that repeat among the last million or two. It keeps two generations of hashes, so its
 * memory is bounded. It is only a help for users and does not affect any result.
 */
final class RepeatedIds {

  private static final int SLOTS = 1 << 21;
  private static final int MOST = SLOTS / 2;

  private long[] young = new long[1 << 12];
  private long[] old = new long[1];
  private int count;

  /** Whether the id was seen before, as far as it is still kept. */
  boolean isRepeated(String id) {
    long hash = hash(id);
    if (holds(young, hash)) {
      return true;
    }
    boolean before = holds(old, hash);
    add(hash);
    return before;
  }

  private void add(long hash) {
    if (count * 2 >= young.length) {
      if (count >= MOST) {
        old = young;
        young = new long[SLOTS];
        count = 0;
      } else {
        grow();
      }
    }
    put(young, hash);
    count++;
  }

  private void grow() {
    long[] wider = new long[young.length * 2];
    Arrays.stream(young).filter(hash -> hash != 0).forEach(hash -> put(wider, hash));
    young = wider;
  }

  private static void put(long[] table, long hash) {
    int i = (int) hash & (table.length - 1);
    while (table[i] != 0) {
      i = (i + 1) & (table.length - 1);
    }
    table[i] = hash;
  }

  private static boolean holds(long[] table, long hash) {
    int i = (int) hash & (table.length - 1);
    while (table[i] != 0 && table[i] != hash) {
      i = (i + 1) & (table.length - 1);
    }
    return table[i] == hash;
  }

  /** FNV-1a, finished by mixing, never 0. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
