package org.cramptriage.pack.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only codes that fit the questionnaire get into a pack. */
class ChartCodeReaderTest {

  private static final PackFiles SHIPPED = PackFiles.builtIn();

  private static RulePack with(String codes) {
    Map<String, String> files = new TreeMap<>(SHIPPED.byPath());
    files.put(ChartCodeReader.FILE, codes);
    return PackLoader.load(new PackFiles(files));
  }

  private static String codes(String item, String answer, String system, String list) {
    return item + ":\n  " + answer + ":\n    " + system + ": [" + list.replace(';', ',') + "]\n";
  }

  @ParameterizedTest
  @CsvSource({
    "history.condition, diabetes, icd10cm, E10, is not an item",
    "history.conditions, diabetis, icd10cm, E10, is not a code of history.conditions",
    "history.conditions, none, icd10cm, Z00, only records what is present",
    "person.pregnancy-status, not-pregnant, icd10cm, Z00, only records what is present",
    "history.conditions, diabetes, icd9, '250', is not a supported terminology",
    "history.conditions, diabetes, rxnorm, '6809', is not a supported terminology",
    "history.conditions, diabetes, icd10cm, E1, does not have the form",
    "history.conditions, diabetes, snomed, abc, does not have the form",
    "history.conditions, diabetes, icd10cm, E10; E10, is listed twice",
    "history.conditions, diabetes, icd10cm, E10; E10.9, is covered by a shorter code",
  })
  void aCodeThatDoesNotFitIsRefusedWithFileAndLine(
      String item, String answer, String system, String list, String why) {
    assertThatThrownBy(() -> with(codes(item, answer, system, list)))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("chart-codes.yaml")
        .hasMessageContaining(why);
  }

  @Test
  void aListOfCodesIsPartOfTheHash() {
    String one = codes("history.conditions", "diabetes", "icd10cm", "E10");
    assertThat(with(one).hashes().ofPack())
        .isNotEqualTo(with(one.replace("E10", "E11")).hashes().ofPack());
  }

  @Test
  void thePreparedPackHasTheSameCodes() {
    assertThat(PackLoader.builtIn().chartCodes()).isEqualTo(PackLoader.load(SHIPPED).chartCodes());
  }
}
