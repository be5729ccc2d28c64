package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.chart.ChartCode;
import org.cramptriage.pack.chart.ChartCodes;
import org.cramptriage.pack.chart.CodeSystem;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * Reads the codes of charts: {@code questionnaire/vocabulary/chart-codes.yaml}, and the prefixes of
 * ATC. Strict: a code that is listed twice for one answer, or is covered by a shorter one, is
 * refused.
 */
final class ChartCodeReader {

  /** The codes of conditions. */
  static final String FILE = PackLayout.VOCABULARY + "/chart-codes.yaml";

  private static final Set<String> NO_FINDING = Set.of(Item.NONE, Item.UNKNOWN, "not-pregnant");

  private final Catalogue catalogue;
  private final List<ChartCode> codes = new ArrayList<>();

  private ChartCodeReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads the codes.
   *
   * @param vocabulary the files of the vocabulary
   * @param prefixes the prefixes of ATC codes by class
   * @param medicines the item that the prefixes answer
   */
  static ChartCodes read(
      Map<String, Yaml> vocabulary, Yaml prefixes, Item medicines, Catalogue catalogue) {
    ChartCodeReader reader = new ChartCodeReader(catalogue);
    Yaml conditions = vocabulary.get(FILE);
    if (conditions != null) {
      reader.items(conditions);
    }
    for (String drugClass : prefixes.keys()) {
      reader.list(prefixes, drugClass, new Answer(medicines.id(), drugClass, CodeSystem.ATC));
    }
    return new ChartCodes(reader.codes);
  }

  /** What the codes of a list mean. */
  private record Answer(String item, String code, CodeSystem system) {}

  private void items(Yaml y) {
    for (String id : y.keys()) {
      Item item =
          catalogue.items().stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
      if (item == null) {
        y.wrong(id, id + " is not an item of the questionnaire");
      } else {
        answers(y.child(id), item);
      }
    }
  }

  private void answers(Yaml y, Item item) {
    for (String answer : y.keys()) {
      if (!item.choices().containsKey(answer)) {
        y.wrong(answer, answer + " is not a code of " + item.id());
      } else if (NO_FINDING.contains(answer)) {
        y.wrong(answer, "a chart only records what is present; remove " + answer + "");
      } else if (item.calms().contains(answer)) {
        y.wrong(answer, "only the person can say what calms; remove " + answer);
      } else {
        systems(y.child(answer), item.id(), answer);
      }
    }
  }

  private void systems(Yaml y, String item, String answer) {
    for (String key : y.keys()) {
      CodeSystem system = CodeSystem.named(key).orElse(null);
      if (system == null || system == CodeSystem.RXNORM || system == CodeSystem.ATC) {
        y.wrong(
            key, key + " is not a supported terminology; expected snomed, icd10cm, loinc or text");
      } else {
        list(y, key, new Answer(item, answer, system));
      }
    }
  }

  private void list(Yaml y, String key, Answer answer) {
    Set<String> seen = new HashSet<>();
    for (String code : y.texts(key)) {
      if (!answer.system().fits(code)) {
        y.wrong(key, code + " does not have the form of a code of " + answer.system().key());
      } else if (!seen.add(code)) {
        y.wrong(key, code + " is listed twice for " + answer.code());
      }
      codes.add(new ChartCode(answer.item(), answer.code(), answer.system(), code));
    }
    if (answer.system().byPrefix()) {
      seen.stream()
          .filter(code -> seen.stream().anyMatch(o -> !o.equals(code) && code.startsWith(o)))
          .forEach(code -> y.wrong(key, code + " is covered by a shorter code of the same answer"));
    }
  }
}
