package org.cramptriage.pack.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Loads the YAML files for the tests. */
@SuppressWarnings("unchecked")
final class TestVocabulary {

  static final Path FOLDER = Path.of("rules/questionnaire/vocabulary");
  static final List<MedicineEntry> ENTRIES = entries();
  static final MedicineVocabulary VOCABULARY = MedicineVocabulary.of(ENTRIES, words());

  private TestVocabulary() {}

  private static List<MedicineEntry> entries() {
    List<MedicineEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        Map<String, Object> yaml = load(file);
        if (yaml.containsKey("class")) {
          ((List<Map<String, Object>>) yaml.get("medicines"))
              .forEach(row -> entries.add(entry(yaml, row)));
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return entries;
  }

  private static MedicineEntry entry(Map<String, Object> yaml, Map<String, Object> row) {
    return new MedicineEntry(
        (String) yaml.get("class"),
        (String) row.get("ingredient"),
        (List<String>) row.getOrDefault("brands", List.of()),
        (List<String>) row.getOrDefault("alsoWritten", List.of()),
        (String) row.get("rxnorm"),
        List.of());
  }

  private static ReadingWords words() {
    Map<String, Object> y = load(FOLDER.resolve("reading.yaml"));
    return new ReadingWords(
        list(y, "forms"),
        list(y, "directions"),
        list(y, "fillers"),
        list(y, "releaseSuffixes"),
        list(y, "salts"),
        list(y, "elements"),
        list(y, "units"),
        list(y, "topicalForms"),
        list(y, "absorbedForms"),
        list(y, "absorbedClasses"),
        list(y, "absorbedMedicines"),
        list(y, "anyFormClasses"),
        list(y, "creamClasses"),
        list(y, "doubts"),
        list(y, "counters"),
        list(y, "restarts"),
        list(y, "joiners"),
        list(y, "pairers"),
        list(y, "separators"),
        list(y, "knownOthers"));
  }

  private static List<String> list(Map<String, Object> yaml, String key) {
    return ((List<Object>) yaml.get(key)).stream().map(String.class::cast).toList();
  }

  static Map<String, Object> load(Path file) {
    try {
      return (Map<String, Object>)
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
