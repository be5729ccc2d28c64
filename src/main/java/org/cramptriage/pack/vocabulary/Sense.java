package org.cramptriage.pack.vocabulary;

/** What a listed phrase means, and the strongest gap that it may be written with. */
record Sense(Kind kind, Listed listed, Gap widest) {

  Sense with(Sense later) {
    if (kind != Kind.MEDICINE || later.kind != Kind.MEDICINE) {
      return this;
    }
    return new Sense(kind, listed.with(later.listed), widest.or(later.widest));
  }
}
