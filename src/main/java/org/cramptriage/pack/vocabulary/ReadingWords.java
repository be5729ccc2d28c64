package org.cramptriage.pack.vocabulary;

import java.util.List;

/**
 * The words around a medicine's name, as data; each list is described in {@code reading.yaml}.
 *
 * @param forms words for the product: tablet, inhaler
 * @param directions how and when it is taken
 * @param fillers small words without a meaning for the medicine
 * @param releaseSuffixes release and packing suffixes: SR, XL, LA
 * @param salts salt words, read over right after a name
 * @param elements medicines named by a mineral, which take no unlisted salt
 * @param units units, ignored next to a number
 * @param topicalForms forms that act where they are applied
 * @param absorbedForms forms some medicines are absorbed from
 * @param absorbedClasses classes that keep their meaning in an absorbed form
 * @param absorbedMedicines medicines that keep their meaning in an absorbed form
 * @param anyFormClasses classes that do not hang on the form
 * @param creamClasses classes whose medicines are often one half of a cream
 * @param doubts words that mean it is not, or not surely, taken
 * @param counters words that make the number before them a count, not a part of a name
 * @param restarts words that end the reach of a doubt
 * @param joiners words that join two medicines and are not part of a name
 * @param pairers words that join two halves of one medicine, as a slash does
 * @param separators words that join two medicines unless a name holds them
 * @param knownOthers real products that must never be guessed at
 */
public record ReadingWords(
    List<String> forms,
    List<String> directions,
    List<String> fillers,
    List<String> releaseSuffixes,
    List<String> salts,
    List<String> elements,
    List<String> units,
    List<String> topicalForms,
    List<String> absorbedForms,
    List<String> absorbedClasses,
    List<String> absorbedMedicines,
    List<String> anyFormClasses,
    List<String> creamClasses,
    List<String> doubts,
    List<String> counters,
    List<String> restarts,
    List<String> joiners,
    List<String> pairers,
    List<String> separators,
    List<String> knownOthers) {

  /** Copies the lists. */
  public ReadingWords {
    forms = List.copyOf(forms);
    directions = List.copyOf(directions);
    fillers = List.copyOf(fillers);
    releaseSuffixes = List.copyOf(releaseSuffixes);
    salts = List.copyOf(salts);
    elements = List.copyOf(elements);
    units = List.copyOf(units);
    topicalForms = List.copyOf(topicalForms);
    absorbedForms = List.copyOf(absorbedForms);
    absorbedClasses = List.copyOf(absorbedClasses);
    absorbedMedicines = List.copyOf(absorbedMedicines);
    anyFormClasses = List.copyOf(anyFormClasses);
    creamClasses = List.copyOf(creamClasses);
    doubts = List.copyOf(doubts);
    counters = List.copyOf(counters);
    restarts = List.copyOf(restarts);
    joiners = List.copyOf(joiners);
    pairers = List.copyOf(pairers);
    separators = List.copyOf(separators);
    knownOthers = List.copyOf(knownOthers);
  }
}
