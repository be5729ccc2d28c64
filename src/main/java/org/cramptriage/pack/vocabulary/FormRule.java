package org.cramptriage.pack.vocabulary;

import java.util.Set;

/** Tells whether a medicine keeps its class in the form that a clause names. */
record FormRule(
    Set<String> anyFormClasses, Set<String> absorbedClasses, Set<String> absorbedMedicines) {

  /** Whether a clause says nothing else of a medicine than its listed name does. */
  boolean isPlain(Listed listed, Clause clause) {
    return !clause.hasForm()
        || (!clause.has(Kind.TOPICAL) && absorbedClasses.containsAll(listed.classes()));
  }

  boolean keeps(Listed listed, Clause clause) {
    if (!clause.hasForm() || anyFormClasses.containsAll(listed.classes())) {
      return true;
    }
    return !clause.has(Kind.TOPICAL)
        && (absorbedClasses.containsAll(listed.classes())
            || absorbedMedicines.containsAll(listed.ingredients()));
  }
}
