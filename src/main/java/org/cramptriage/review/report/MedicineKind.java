package org.cramptriage.review.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.vocabulary.MedicineEntry;
import org.cramptriage.questionnaire.Item;

/**
 * A kind of medicine with the names that it goes by.
 *
 * @param code its code
 * @param label its words in the questionnaire
 * @param medicines the medicines that are listed
 * @param rules the rules that test it, through findings
 */
public record MedicineKind(
    String code, String label, List<MedicineEntry> medicines, List<RuleView> rules) {

  /** The names by which it is found, in small letters. */
  public String search() {
    return Stream.concat(
            Stream.of(code, label),
            medicines.stream()
                .flatMap(
                    m ->
                        Stream.concat(
                            Stream.of(m.ingredient()),
                            Stream.concat(m.brands().stream(), m.alsoWritten().stream()))))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  static List<MedicineKind> all(RulePack pack, List<RuleView> rules) {
    return pack.catalogue().item(pack.item(Role.MEDICINES)).choices().entrySet().stream()
        .filter(choice -> !choice.getKey().equals(Item.NONE))
        .filter(choice -> !choice.getKey().equals(Item.UNKNOWN))
        .map(
            choice ->
                new MedicineKind(
                    choice.getKey(),
                    choice.getValue(),
                    pack.vocabulary().entries().stream()
                        .filter(entry -> entry.drugClass().equals(choice.getKey()))
                        .toList(),
                    rules.stream().filter(r -> r.medicines().contains(choice.getKey())).toList()))
        .toList();
  }
}
