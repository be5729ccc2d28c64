package org.cramptriage.pack.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cramptriage.pack.vocabulary.PlainText;
import org.cramptriage.pack.vocabulary.ReadingWords;

/**
 * The words around names of medicines. Such a word as a name would make a medicine of it wherever
 * somebody writes it.
 */
final class MedicineWords {

  private static final int SHORTEST = 2;

  private final Set<String> taken = new HashSet<>();

  MedicineWords(ReadingWords words) {
    List.of(
            words.forms(),
            words.directions(),
            words.fillers(),
            words.releaseSuffixes(),
            words.units(),
            words.topicalForms(),
            words.absorbedForms(),
            words.doubts(),
            words.counters(),
            words.restarts(),
            words.joiners(),
            words.pairers(),
            words.separators())
        .forEach(list -> list.forEach(word -> taken.add(PlainText.of(word))));
  }

  /** Checks the names of a medicine. */
  void check(Yaml entry) {
    check(entry, "ingredient", List.of(entry.textOr("ingredient", "")));
    check(entry, "brands", entry.texts("brands"));
    check(entry, "alsoWritten", entry.texts("alsoWritten"));
  }

  private void check(Yaml entry, String key, List<String> names) {
    for (String name : names) {
      boolean isName = name.codePoints().anyMatch(Character::isLetter);
      if (!isName || name.strip().length() < SHORTEST) {
        entry.wrong(key, "\"" + name + "\" is not the name of a medicine; remove it");
      } else if (taken.contains(PlainText.of(name))) {
        String text = "\"%s\" is a word that reading.yaml reads around names; remove it here";
        entry.wrong(key, text.formatted(name));
      }
    }
  }
}
