package org.cramptriage.serve;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.Reading;

/**
 * How many names of medicines the records of one request may hold together. Reading names is what
 * takes longest in an assessment.
 */
final class NameLimit {

  private final List<String> items = new ArrayList<>();
  private final int most;

  NameLimit(RulePack pack, int most) {
    for (Item item : pack.catalogue().items()) {
      if (item.type() == ItemType.TEXT_LIST) {
        items.add(item.id());
      }
    }
    this.most = most;
  }

  /**
   * Counts the names.
   *
   * @throws Refusal (413) that names the record with which they are too many
   */
  void check(List<Reading> readings) {
    int names = 0;
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        names += names(read.questionnaire());
      }
      if (names > most) {
        String expected = "expected at most " + most + " in all records of a request";
        String first = "more than %d with this record".formatted(most);
        throw Refusal.of(
            Refusal.TOO_LARGE,
            "too many names of medicines; nothing was assessed; send fewer records at once,"
                + " or use the batch command",
            List.of(new Problem(reading.place(), items.get(0), first, expected)));
      }
    }
  }

  private int names(Questionnaire questionnaire) {
    int names = 0;
    for (String item : items) {
      // A longer list is not read but refused, with its own reason.
      if (questionnaire.answers().get(item) instanceof RawAnswer.Several several
          && several.values().size() <= AnswerCheck.MOST_VALUES) {
        names += several.values().size();
      }
    }
    return names;
  }
}
