package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cramptriage.pack.vocabulary.MedicineEntry.NamedAnswer;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * Reads {@code answers} of a medicine: what its names say about the questions that follow up the
 * list of medicines. Either {@code item: code}, if all its names do, or {@code item: {code:
 * [names]}}.
 */
record ImpliedAnswers(Catalogue catalogue, Item medicines) {

  List<NamedAnswer> read(Yaml medicine) {
    List<NamedAnswer> answers = new ArrayList<>();
    Yaml written = medicine.child("answers");
    for (String id : written.keys()) {
      Item item = catalogue.find(id).orElse(null);
      if (item == null || item.position() <= medicines.position() || !item.type().isCoded()) {
        written.wrong(id, id + " is not a question with codes that follows " + medicines.id());
      } else if (written.isMapping(id)) {
        byName(written.child(id), item, medicine, answers);
      } else {
        add(written, id, item, written.text(id), List.of(), answers);
      }
    }
    written.nothingElse();
    return answers;
  }

  private static void byName(Yaml codes, Item item, Yaml medicine, List<NamedAnswer> into) {
    Set<String> names = new HashSet<>(Set.of(medicine.textOr("ingredient", "")));
    names.addAll(medicine.texts("brands"));
    names.addAll(medicine.texts("alsoWritten"));
    for (String code : codes.keys()) {
      List<String> some = codes.texts(code);
      if (some.isEmpty()) {
        codes.wrong(code, "name at least one of the medicine's names");
      }
      some.stream()
          .filter(name -> !names.contains(name))
          .forEach(name -> codes.wrong(code, name + " is not a name of this medicine"));
      add(codes, code, item, code, some, into);
    }
    codes.nothingElse();
  }

  private static void add(
      Yaml y, String key, Item item, String code, List<String> names, List<NamedAnswer> into) {
    if (!item.choices().containsKey(code) || code.equals(Item.UNKNOWN) || code.equals(Item.NONE)) {
      y.wrong(key, code + " is not an answer to " + item.id() + " that a name can stand for");
    }
    into.add(new NamedAnswer(item.id(), code, names));
  }
}
