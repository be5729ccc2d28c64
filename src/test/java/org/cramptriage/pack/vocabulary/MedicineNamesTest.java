package org.cramptriage.pack.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cramptriage.pack.vocabulary.TestVocabulary.ENTRIES;
import static org.cramptriage.pack.vocabulary.TestVocabulary.VOCABULARY;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MedicineNamesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = {
        "/medicine-names.csv",
        "/medicine-names-more.csv",
        "/medicine-names-everyday.csv"
      },
      numLinesToSkip = 1)
  void readsNamesAsPeopleWriteThem(String text, String expected, String note) {
    MedicineReading reading = VOCABULARY.read(text);
    assertThat(outcome(reading))
        .as("%s: %s", note, reading)
        .isEqualTo(new TreeSet<>(Set.of(expected.split(";"))));
  }

  @TestFactory
  Stream<DynamicTest> readsEveryListedName() {
    Map<String, Set<String>> classes = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    ENTRIES.forEach(
        entry ->
            entry
                .names()
                .forEach(
                    name -> {
                      String key =
                          name.replaceAll("[^a-z0-9]+|\\bwith\\b", " ")
                              .replaceAll("(?<=[a-z])(?=[0-9])", " ")
                              .replaceAll(" +", " ")
                              .strip();
                      written.put(name, key);
                      classes.computeIfAbsent(key, k -> new TreeSet<>()).add(entry.drugClass());
                    }));
    return written.keySet().stream()
        .sorted()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      MedicineReading reading = VOCABULARY.read(name);
                      assertThat(reading.exact()).as("%s", reading).isTrue();
                      assertThat(reading.classes())
                          .as("%s", reading)
                          .containsExactlyElementsOf(classes.get(written.get(name)));
                    }));
  }

  static Set<String> outcome(MedicineReading reading) {
    Set<String> outcome = new TreeSet<>(reading.classes());
    if (!reading.unread().isEmpty()) {
      outcome.add("unrecognised");
    }
    if (!reading.ambiguous().isEmpty()) {
      outcome.add("ambiguous");
    }
    return outcome;
  }
}
