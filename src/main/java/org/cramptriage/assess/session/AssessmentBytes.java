package org.cramptriage.assess.session;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.Urgency;

/**
 * Writes an outcome as the JSON of {@link AssessmentJson}, byte for byte, without creating an
 * {@link Assessment}: parts that do not depend on the person are copied. Not thread-safe.
 */
final class AssessmentBytes {

  private final RuleTable table;
  private final Phrases phrases;
  private final CodedSheet sheet;
  private final TriageOutcome outcome;
  private final Reasons reasons;
  private final PersonTexts texts;
  private final BiFunction<Rule, PersonTexts, byte[]> weak;
  private final boolean[] until;
  private final int[] foldedHere;
  private final int[] reasonsFrom;
  private final int[] reasonsTo;
  private byte[] bytes = new byte[1 << 16];
  private int length;

  AssessmentBytes(RuleTable table, Phrases phrases, CodedSheet sheet, TriageOutcome outcome) {
    this.table = table;
    this.phrases = phrases;
    this.sheet = sheet;
    this.outcome = outcome;
    this.reasons = outcome.reasons();
    this.texts = new PersonTexts(outcome::isShown);
    this.weak = phrases::weak;
    this.until = new boolean[table.pack().catalogue().size()];
    this.foldedHere = new int[table.size()];
    this.reasonsFrom = new int[table.size()];
    this.reasonsTo = new int[table.size()];
  }

  /** The buffer with the bytes written last; valid until the next call. */
  byte[] bytes() {
    return bytes;
  }

  /** The number of bytes written. */
  int length() {
    return length;
  }

  /** Writes the current outcome. */
  void write(RecordId id, List<Assessment.Medicine> medicines, List<Warning> warnings) {
    length = 0;
    Arrays.fill(reasonsTo, 0);
    head(id);
    recommendations();
    findings();
    withheld();
    underReview();
    unanswered();
    medicines(medicines);
    warnings(warnings);
    put(phrases.end);
  }

  /** Adds a line end. */
  void endLine() {
    reserve(1);
    bytes[length++] = '\n';
  }

  private void head(RecordId id) {
    put(phrases.id);
    if (id.number()) {
      put(new BigDecimal(id.text()).toPlainString());
    } else {
      quoted(id.text());
    }
    put(phrases.urgency);
    level(outcome.urgency());
    put(phrases.atLeast);
    level(outcome.atLeast());
    put(phrases.atMost);
    level(outcome.atMost());
    put(outcome.settled() ? phrases.settled : phrases.notSettled);
    for (int i = 0; i < outcome.policy().size(); i++) {
      comma(i);
      quoted(outcome.policy().get(i));
    }
  }

  private void recommendations() {
    put(phrases.recommendations);
    int rank = 0;
    for (int i = 0; i < outcome.holdingCount(); i++) {
      int place = outcome.holding(i);
      boolean stands = outcome.foldedUnder(place) < 0;
      if (stands && table.urgency(place) > 0) {
        rank(rank++);
        recommendation(place);
        folded(place);
        put(phrases.askFirst);
        put(phrases.endOfRecommendation);
      }
    }
    for (int i = 0; i < outcome.advice().shownCount(); i++) {
      int place = outcome.advice().shown(i);
      if (!table.weak(place)) {
        rank(rank++);
        recommendation(place);
        put(phrases.askFirst);
        askFirst(place);
        put(phrases.endOfRecommendation);
      }
    }
  }

  private void rank(int before) {
    comma(before);
    put(phrases.rank);
    whole(before + 1L);
  }

  private void recommendation(int place) {
    put(
        phrases.recommendation,
        place,
        (rule, texts) -> Phrases.recommendation(table.pack(), rule, texts));
    because(place);
    put(phrases.ofRecommendation[place]);
  }

  private void folded(int top) {
    int count = 0;
    for (int i = 0; i < outcome.holdingCount(); i++) {
      int place = outcome.holding(i);
      if (outcome.foldedUnder(place) == top) {
        foldedHere[count++] = place;
      }
    }
    // Positions are in the order of the ids.
    Arrays.sort(foldedHere, 0, count);
    for (int i = 0; i < count; i++) {
      comma(i);
      put(phrases.ruleId[foldedHere[i]]);
    }
  }

  private void askFirst(int advice) {
    int written = 0;
    for (int reason : table.withheldBy(advice)) {
      if (outcome.advice().isAskFirst(reason)) {
        comma(written++);
        reason(reason);
      }
    }
  }

  private void reason(int place) {
    put(phrases.reason, place, Phrases::reason);
    because(place);
    put(phrases.endOfObject);
  }

  private void findings() {
    put(phrases.findings);
    for (int i = 0; i < outcome.holdingCount(); i++) {
      comma(i);
      int place = outcome.holding(i);
      put(phrases.finding, place, Phrases::finding);
      because(place);
      put(phrases.ofFinding[place]);
      int under = outcome.foldedUnder(place);
      put(under < 0 ? phrases.none : phrases.ruleId[under]);
      put(phrases.endOfObject);
    }
  }

  private void withheld() {
    put(phrases.withheld);
    for (int i = 0; i < outcome.advice().withheldCount(); i++) {
      comma(i);
      int place = outcome.advice().withheld(i);
      boolean waits = outcome.advice().waits(i);
      if (waits) {
        put(phrases.untilAnswered, place, Phrases::untilAnswered);
      } else {
        put(phrases.heldBack, place, Phrases::heldBack);
      }
      by(place, waits);
      put(phrases.until);
      items();
      put(phrases.endOfList);
    }
  }

  private void by(int advice, boolean waits) {
    Arrays.fill(until, false);
    int written = 0;
    for (int reason : table.withheldBy(advice)) {
      if (outcome.advice().holdsBack(reason, waits)) {
        comma(written++);
        reason(reason);
        if (waits) {
          reasons.undecided(table.node(reason), until);
        }
      }
    }
  }

  private void items() {
    int written = 0;
    for (int item = 0; item < until.length; item++) {
      if (until[item]) {
        comma(written++);
        put(phrases.itemId[item]);
      }
    }
  }

  private void underReview() {
    put(phrases.underReview);
    int written = 0;
    for (int i = 0; i < outcome.advice().shownCount(); i++) {
      int place = outcome.advice().shown(i);
      if (table.weak(place)) {
        comma(written++);
        put(phrases.weak, place, weak);
      }
    }
  }

  private void unanswered() {
    put(phrases.unanswered);
    int written = 0;
    for (int level = Urgency.values().length - 1; level >= TriageOutcome.OPEN; level--) {
      for (int item = 0; item < until.length; item++) {
        if (outcome.raises(item) == level) {
          comma(written++);
          put(phrases.open[item]);
          put(level < 0 ? phrases.none : phrases.levels[level]);
          Urgency lower = outcome.lowersTo(item);
          if (lower != null) {
            put(phrases.couldLowerTo);
            level(lower);
          }
          put(phrases.endOfObject);
        }
      }
    }
    put(phrases.next);
    put(outcome.next() < 0 ? phrases.none : phrases.question[outcome.next()]);
  }

  private void medicines(List<Assessment.Medicine> medicines) {
    put(phrases.medicines);
    for (int i = 0; i < medicines.size(); i++) {
      comma(i);
      Assessment.Medicine m = medicines.get(i);
      put(phrases.written);
      quoted(m.written());
      put(phrases.readAs);
      String readAs = m.readAs();
      if (readAs == null) {
        put(phrases.none);
      } else {
        quoted(readAs);
      }
      put(phrases.classes);
      for (int c = 0; c < m.classes().size(); c++) {
        comma(c);
        quoted(m.classes().get(c));
      }
      put(m.exact() ? phrases.exact : phrases.inexact);
    }
  }

  private void warnings(List<Warning> warnings) {
    put(phrases.warnings);
    for (int i = 0; i < warnings.size(); i++) {
      comma(i);
      put(phrases.warned);
      quoted(warnings.get(i).item());
      put(phrases.warning);
      quoted(warnings.get(i).text());
      put(phrases.endOfObject);
    }
  }

  /** The reasons of a rule; written once per sheet, then copied. */
  private void because(int rule) {
    if (reasonsTo[rule] > 0) {
      int size = reasonsTo[rule] - reasonsFrom[rule];
      reserve(size);
      System.arraycopy(bytes, reasonsFrom[rule], bytes, length, size);
      length += size;
      return;
    }
    reasonsFrom[rule] = length;
    put(phrases.list);
    reasons.mark(table.node(rule));
    int written = 0;
    for (int item = reasons.nextNamed(0); item >= 0; item = reasons.nextNamed(item + 1)) {
      comma(written++);
      put(phrases.because[item]);
      answer(item);
      put(phrases.ofBecause[item]);
    }
    put(phrases.endOfArray);
    reasonsTo[rule] = length;
  }

  private void answer(int position) {
    Item item = table.pack().catalogue().at(position);
    Item.PercentChange change = item.percentChange();
    if (change != null) {
      put(reasons.changed(change).toPlainString());
    } else if (reasons.isNotTold(item)) {
      put(phrases.notTold);
    } else if (sheet.state(position) != CodedSheet.ANSWERED) {
      put(phrases.unknown);
    } else {
      answered(item, position);
    }
  }

  private void answered(Item item, int position) {
    switch (item.type()) {
      case BOOLEAN -> put(sheet.isYes(position) ? phrases.yes : phrases.no);
      case INTEGER, DECIMAL -> number(sheet.number(position));
      case CHOICE -> code(position, reasons.codes(position));
      default -> codes(position, reasons.codes(position));
    }
  }

  private void number(BigDecimal number) {
    if (number.scale() == 0 && number.signum() >= 0) {
      whole(number.longValue());
    } else {
      put(number.toPlainString());
    }
  }

  private void whole(long number) {
    if (number > 9) {
      whole(number / 10);
    }
    reserve(1);
    bytes[length++] = (byte) ('0' + number % 10);
  }

  private void code(int item, long among) {
    put(phrases.codes[item][Long.numberOfTrailingZeros(sheet.codes(item) & among)]);
  }

  private void codes(int item, long among) {
    put(phrases.list);
    int written = 0;
    for (long left = sheet.codes(item) & among; left != 0; left &= left - 1) {
      comma(written++);
      put(phrases.codes[item][Long.numberOfTrailingZeros(left)]);
    }
    put(phrases.endOfArray);
  }

  private void level(Urgency urgency) {
    put(phrases.levels[urgency.ordinal()]);
  }

  private void comma(int before) {
    if (before > 0) {
      reserve(1);
      bytes[length++] = ',';
    }
  }

  private void quoted(String text) {
    reserve(1);
    bytes[length++] = '"';
    put(new String(JsonStringEncoder.getInstance().quoteAsString(text)));
    reserve(1);
    bytes[length++] = '"';
  }

  private void put(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The phrase of a rule; made anew for this person where its texts have parts. */
  private void put(byte[][] ofEverybody, int place, BiFunction<Rule, PersonTexts, byte[]> anew) {
    put(table.hasParts(place) ? anew.apply(table.rule(place), texts) : ofEverybody[place]);
  }

  private void put(byte[] phrase) {
    reserve(phrase.length);
    System.arraycopy(phrase, 0, bytes, length, phrase.length);
    length += phrase.length;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
