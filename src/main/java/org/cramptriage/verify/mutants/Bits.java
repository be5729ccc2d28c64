package org.cramptriage.verify.mutants;

import org.cramptriage.pack.model.Truth;

/** The truth of a condition on each of many sheets, two bits a sheet. */
final class Bits {

  private static final int WORD = 6;

  private final long[] isTrue;
  private final long[] notFalse;

  Bits(int sheets) {
    int words = (sheets >> WORD) + 1;
    this.isTrue = new long[words];
    this.notFalse = new long[words];
  }

  /** The same truth on all sheets. */
  Bits(int sheets, Truth truth) {
    this(sheets);
    for (int i = 0; i < sheets; i++) {
      set(i, truth);
    }
  }

  void set(int sheet, Truth truth) {
    long bit = 1L << sheet;
    isTrue[sheet >> WORD] |= truth == Truth.TRUE ? bit : 0;
    notFalse[sheet >> WORD] |= truth == Truth.FALSE ? 0 : bit;
  }

  Truth get(int sheet) {
    if ((isTrue[sheet >> WORD] & 1L << sheet) != 0) {
      return Truth.TRUE;
    }
    return (notFalse[sheet >> WORD] & 1L << sheet) != 0 ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Narrows this to what holds as well. */
  Bits and(Bits other) {
    for (int w = 0; w < isTrue.length; w++) {
      isTrue[w] &= other.isTrue[w];
      notFalse[w] &= other.notFalse[w];
    }
    return this;
  }

  /** Widens this by what holds instead. */
  Bits or(Bits other) {
    for (int w = 0; w < isTrue.length; w++) {
      isTrue[w] |= other.isTrue[w];
      notFalse[w] |= other.notFalse[w];
    }
    return this;
  }

  /** The sheets on which this is another truth. */
  long[] differing(Bits other) {
    long[] found = new long[isTrue.length];
    for (int w = 0; w < found.length; w++) {
      found[w] = (isTrue[w] ^ other.isTrue[w]) | (notFalse[w] ^ other.notFalse[w]);
    }
    return found;
  }

  /** The sheets on which neither is known to be false. */
  long[] possible(Bits other) {
    long[] found = new long[notFalse.length];
    for (int w = 0; w < found.length; w++) {
      found[w] = notFalse[w] & other.notFalse[w];
    }
    return found;
  }

  /** The first marked sheet from this one on, or -1. */
  static int next(long[] marked, int from) {
    for (int w = from >> WORD; w < marked.length; w++) {
      long left = marked[w] & (w == from >> WORD ? -1L << from : -1L);
      if (left != 0) {
        return (w << WORD) + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }
}
