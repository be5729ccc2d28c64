package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.chart.ChartCodes;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.vocabulary.MedicineEntry;
import org.cramptriage.pack.vocabulary.MedicineVocabulary;
import org.cramptriage.pack.vocabulary.ReadingWords;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/** Reads {@code vocabulary/}: the medicines of each class, and the words around their names. */
public final class VocabularyReader {

  private static final String WORDS = PackLayout.VOCABULARY + "/reading.yaml";
  private static final String REFERENCES = PackLayout.REFERENCES;

  /** The prefixes of ATC codes by class. */
  private static final String ATC = PackLayout.VOCABULARY + "/atc-prefixes.yaml";

  private final PackFiles files;
  private final Problems problems;

  public VocabularyReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * What the files hold.
   *
   * @param entries the medicines
   * @param words the words around their names
   * @param chartCodes the codes of charts
   * @param text everything as one text, in a fixed order, for its hash
   */
  public record Read(
      List<MedicineEntry> entries, ReadingWords words, ChartCodes chartCodes, String text) {
    /** The medicines and how their names are read. */
    public MedicineVocabulary medicines() {
      return MedicineVocabulary.of(entries, words);
    }
  }

  /**
   * Reads the files.
   *
   * @param medicines the item that takes kinds of medicines
   * @param references the keys of the evidence register
   */
  public Read read(Catalogue catalogue, Item medicines, Set<String> references) {
    Predicate<String> sources =
        source -> references.contains(source) || !problems.isReadable(REFERENCES);
    Map<String, Yaml> parsed = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    for (String file : files.in(PackLayout.VOCABULARY, ".yaml")) {
      text.append("vocabulary/").append(PackLayout.name(file)).append('\n');
      parsed.put(file, Yaml.of(files, file, problems, text));
    }
    Yaml prefixes = parsed.computeIfAbsent(ATC, this::missing);
    ReadingWords words = words(parsed.computeIfAbsent(WORDS, this::missing));
    prefixes(prefixes, medicines);
    ChartCodes codes = ChartCodeReader.read(parsed, prefixes, medicines, catalogue);
    parsed.keySet().removeAll(Set.of(ATC, WORDS, ChartCodeReader.FILE));
    List<MedicineEntry> entries = new ArrayList<>();
    MedicineWords taken = new MedicineWords(words);
    ImpliedAnswers implied = new ImpliedAnswers(catalogue, medicines);
    parsed.values().forEach(yaml -> drugClass(yaml, medicines, sources, taken, implied, entries));
    return new Read(List.copyOf(entries), words, codes, text.toString());
  }

  private Yaml missing(String file) {
    return Yaml.of(files, file, problems);
  }

  private static void drugClass(
      Yaml y,
      Item medicines,
      Predicate<String> sources,
      MedicineWords taken,
      ImpliedAnswers implied,
      List<MedicineEntry> into) {
    String drugClass = y.text("class");
    if (!medicines.choices().containsKey(drugClass)) {
      y.wrong("class", drugClass + " is not a code of " + medicines.id());
    }
    described(y, sources);
    for (Yaml entry : y.children("medicines")) {
      described(entry, sources);
      entry.optional("rxnormSource");
      taken.check(entry);
      into.add(
          new MedicineEntry(
              drugClass,
              entry.text("ingredient"),
              entry.texts("brands"),
              entry.texts("alsoWritten"),
              entry.optional("rxnorm"),
              implied.read(entry)));
      entry.nothingElse();
    }
    y.nothingElse();
  }

  private static void prefixes(Yaml y, Item medicines) {
    for (String drugClass : y.keys()) {
      if (!medicines.choices().containsKey(drugClass)) {
        y.wrong(drugClass, "is not a code of " + medicines.id());
      }
      y.texts(drugClass).stream()
          .filter(prefix -> !prefix.matches("[A-Z][0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?"))
          .forEach(prefix -> y.wrong(drugClass, prefix + " is not a prefix of an ATC code"));
    }
  }

  private static void described(Yaml y, Predicate<String> sources) {
    y.optional("relation");
    y.optional("mechanism");
    y.optional("strength");
    y.texts("sources").stream()
        .filter(source -> !sources.test(source))
        .forEach(source -> y.wrong("sources", source + " is not in references.yaml"));
  }

  private static ReadingWords words(Yaml y) {
    ReadingWords words =
        new ReadingWords(
            y.texts("forms"),
            y.texts("directions"),
            y.texts("fillers"),
            y.texts("releaseSuffixes"),
            y.texts("salts"),
            y.texts("elements"),
            y.texts("units"),
            y.texts("topicalForms"),
            y.texts("absorbedForms"),
            y.texts("absorbedClasses"),
            y.texts("absorbedMedicines"),
            y.texts("anyFormClasses"),
            y.texts("creamClasses"),
            y.texts("doubts"),
            y.texts("counters"),
            y.texts("restarts"),
            y.texts("joiners"),
            y.texts("pairers"),
            y.texts("separators"),
            y.texts("knownOthers"));
    y.nothingElse();
    return words;
  }
}
