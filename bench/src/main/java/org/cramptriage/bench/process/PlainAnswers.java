package org.cramptriage.bench.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;

/**
 * The answers of a sheet as other languages take them: yes or no, a number, a code, or a list of
 * codes. What is not affirmed is left out; the answer "unknown" stays where it is a code.
 */
final class PlainAnswers {

  private PlainAnswers() {}

  static Map<String, Object> of(RulePack pack, AnswerSheet sheet) {
    Map<String, Object> answers = new LinkedHashMap<>();
    ThreeValued reading = pack.reading(sheet);
    for (Item item : pack.catalogue().items()) {
      Object value =
          item.percentChange() == null
              ? value(item, sheet.all().get(item.id()))
              : sheet.change(item.percentChange()).value().stream()
                  .map(BigDecimal::doubleValue)
                  .findAny()
                  .orElse(null);
      boolean told = sheet.get(item.id()).isPresent() && !sheet.isUnknown(item.id());
      if (item.isCalming() && !told && reading.asked(item.id()) == Truth.TRUE) {
        List<String> codes = new ArrayList<>();
        if (value instanceof List<?> ticked) {
          ticked.forEach(code -> codes.add(String.valueOf(code)));
        }
        codes.add(Item.NOT_TOLD);
        answers.put(item.id(), codes);
      } else if (value != null) {
        answers.put(item.id(), value);
      }
    }
    return answers;
  }

  private static Object value(Item item, Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return yesNo.yes();
    }
    if (answer instanceof Answer.Quantity number) {
      return number.value().doubleValue();
    }
    if (answer instanceof Answer.Code code) {
      return code.code();
    }
    if (answer instanceof Answer.Codes codes) {
      return codes.ticked();
    }
    boolean code = answer instanceof Answer.Unknown && item.choices().containsKey(Item.UNKNOWN);
    return code ? List.of(Item.UNKNOWN) : null;
  }
}
