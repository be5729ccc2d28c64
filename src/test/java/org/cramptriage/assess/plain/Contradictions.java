package org.cramptriage.assess.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Warning;

/** Answers that do not go together. They are never corrected, only reported. */
final class Contradictions {

  private static final String PREGNANCY = "person.pregnancy-status";
  private static final Set<String> PREGNANT = Set.of("pregnant", "possible", "postpartum-6w");

  private final AnswerSheet sheet;
  private final List<Warning> warnings = new ArrayList<>();

  private Contradictions(AnswerSheet sheet) {
    this.sheet = sheet;
  }

  /** What does not go together in this sheet. */
  static List<Warning> in(RulePack pack, AnswerSheet sheet, ThreeValued reading) {
    Contradictions found = new Contradictions(sheet);
    found.persons();
    found.pains();
    for (Item item : pack.catalogue().items()) {
      boolean said = found.warnings.stream().anyMatch(w -> w.item().equals(item.id()));
      if (!said && sheet.get(item.id()).isPresent() && reading.asked(item.id()) == Truth.FALSE) {
        found.warn(item.id(), "was answered although it was not due; the answer is used");
      }
    }
    return found.warnings;
  }

  private void persons() {
    boolean male = is("person.sex-at-birth", "male");
    if (male && PREGNANT.stream().anyMatch(code -> is(PREGNANCY, code))) {
      warn(PREGNANCY, "was answered although the person is recorded male; the answer is used");
    }
  }

  private void pains() {
    boolean mild =
        sheet.get("episode.pain-severity").orElse(Answer.UNKNOWN) instanceof Answer.Quantity number
            && number.value().compareTo(BigDecimal.valueOf(3)) <= 0;
    if (mild && yes("episode.unbearable")) {
      warn("episode.unbearable", "pain at its worst is 3 or less; both answers are used");
    }
    if (is("episode.subsides", "always") && yes("episode.pain-constant")) {
      warn(
          "episode.subsides", "pain always goes away, yet it is there all the time; both are used");
    }
  }

  private boolean is(String item, String code) {
    return sheet.get(item).orElse(Answer.UNKNOWN) instanceof Answer.Code answer
        && answer.code().equals(code);
  }

  private boolean yes(String item) {
    return sheet.get(item).orElse(Answer.UNKNOWN) instanceof Answer.YesNo answer && answer.yes();
  }

  private void warn(String item, String text) {
    warnings.add(new Warning(item, text));
  }
}
