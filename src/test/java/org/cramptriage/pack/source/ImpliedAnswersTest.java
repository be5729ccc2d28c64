package org.cramptriage.pack.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of a medicine may say about other questions. */
class ImpliedAnswersTest {

  private static final String MEDICINE =
      """
      class: other
      medicines:
        - ingredient: examplamine
          brands: [exampla]
          answers: {%s}
      """;

  private static String problem(String answers) {
    Map<String, String> files = new TreeMap<>(SmallPack.files().byPath());
    files.put(PackLayout.VOCABULARY + "/example.yaml", MEDICINE.formatted(answers));
    Throwable thrown = catchThrowable(() -> PackLoader.load(new PackFiles(files)));
    return thrown instanceof InvalidPackException invalid ? invalid.getMessage() : "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "medication.other-kind: snri",
        "'medication.other-kind: {snri: [exampla], metformin: [examplamine]}'",
      })
  void aCodeMayStandForAllNamesOrForSome(String answers) {
    assertThat(problem(answers)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "medication.otherkind: snri | is not a question with codes that follows medication.list",
        "sign.leg-swelling: one-leg | is not a question with codes that follows medication.list",
        "medication.names: snri | is not a question with codes that follows medication.list",
        "medication.other-kind: snr | snr is not an answer to medication.other-kind",
        "medication.stopped: none | none is not an answer to medication.stopped",
        "'medication.other-kind: {snri: [example]}' | example is not a name of this medicine",
        "'medication.other-kind: {snri: []}' | name at least one of the medicine's names",
      })
  void othersAreRefused(String answers, String problem) {
    assertThat(problem(answers)).contains("example.yaml:5").contains(problem);
  }
}
