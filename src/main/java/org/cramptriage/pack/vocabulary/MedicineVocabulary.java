package org.cramptriage.pack.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * Reads medicines as people write them. It reads what is listed, guesses at one typing mistake
 * where no name of another class is near, and hands back every word that it could not read.
 * Immutable; many threads may use one.
 */
public final class MedicineVocabulary {

  private static final int LONGEST_TEXT = 2000;

  private final List<MedicineEntry> entries;
  private final WordSplitter splitter;
  private final SpanFinder finder;
  private final ClauseSplitter clauses;
  private final SaltRule salts;
  private final FormRule forms;

  private MedicineVocabulary(List<MedicineEntry> entries, ReadingWords words) {
    this.entries = List.copyOf(entries);
    splitter = new WordSplitter(Set.copyOf(words.joiners()), Set.copyOf(words.pairers()));
    finder = new SpanFinder(lexicon(splitter, entries, words), Set.copyOf(words.counters()));
    clauses = new ClauseSplitter(Set.copyOf(words.creamClasses()));
    salts = new SaltRule(Set.copyOf(words.salts()), Set.copyOf(words.elements()));
    forms =
        new FormRule(
            Set.copyOf(words.anyFormClasses()),
            Set.copyOf(words.absorbedClasses()),
            Set.copyOf(words.absorbedMedicines()));
  }

  /** A vocabulary of the entries, read with these words. */
  public static MedicineVocabulary of(List<MedicineEntry> entries, ReadingWords words) {
    return new MedicineVocabulary(entries, words);
  }

  /** The listed medicines. */
  public List<MedicineEntry> entries() {
    return entries;
  }

  /** Reads a text that names no, one or several medicines. */
  public MedicineReading read(String written) {
    String plain = PlainText.of(written.substring(0, Math.min(LONGEST_TEXT, written.length())));
    List<Word> words = splitter.split(plain);
    List<Clause> found = clauses.split(words, salts.settle(finder.find(words), words));
    boolean[] doubted = DoubtReach.over(found);
    ClauseReader reader = new ClauseReader(plain, words, forms);
    for (int at = 0; at < found.size(); at++) {
      if (doubted[at]) {
        reader.doubted(found.get(at));
      } else {
        reader.read(found.get(at));
      }
    }
    return reader.reading(written, beyond(written, plain, words));
  }

  /** The text beyond the length that is read. */
  private List<String> beyond(String written, String plain, List<Word> words) {
    if (splitter.cut(words)) {
      return List.of(plain.substring(words.get(words.size() - 1).end()).strip());
    }
    return written.length() > LONGEST_TEXT ? List.of(written.substring(LONGEST_TEXT)) : List.of();
  }

  private static Lexicon lexicon(
      WordSplitter splitter, List<MedicineEntry> entries, ReadingWords words) {
    Lexicon lexicon = new Lexicon(splitter);
    entries.forEach(
        entry ->
            entry
                .names()
                .distinct()
                .forEach(name -> lexicon.add(name, Kind.MEDICINE, Listed.of(entry, name))));
    lexicon.addPhrases(words.knownOthers(), Kind.OTHER);
    lexicon.addPhrases(words.doubts(), Kind.DOUBT);
    lexicon.addPhrases(words.restarts(), Kind.RESTART);
    lexicon.addPhrases(words.separators(), Kind.SEPARATOR);
    lexicon.addPhrases(words.topicalForms(), Kind.TOPICAL);
    lexicon.addPhrases(words.absorbedForms(), Kind.ABSORBED);
    lexicon.addPhrases(words.units(), Kind.UNIT);
    lexicon.addPhrases(words.salts(), Kind.SALT);
    for (List<String> noise :
        List.of(words.forms(), words.directions(), words.fillers(), words.releaseSuffixes())) {
      lexicon.addPhrases(noise, Kind.NOISE);
    }
    lexicon.close();
    return lexicon;
  }
}
