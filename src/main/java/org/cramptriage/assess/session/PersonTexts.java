package org.cramptriage.assess.session;

import java.util.function.Predicate;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.TextTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The texts of rules as one person reads them.
 *
 * @param shown whether a part of a text is shown to the person, by its condition
 */
record PersonTexts(Predicate<Condition> shown) {

  /** The texts with all their parts. */
  static final PersonTexts WHOLE = new PersonTexts(condition -> true);

  /**
   * A text of a rule.
   *
   * @param whole the text with all its parts
   */
  String of(Rule rule, TextKey key, String whole) {
    TextTemplate template = rule.header().wording().templates().get(key);
    return template == null ? whole : template.of(shown);
  }

  String title(Rule.Finding finding) {
    return of(finding, TextKey.TITLE, finding.title());
  }

  String title(Rule.Advice advice) {
    return of(advice, TextKey.TITLE, advice.title());
  }

  String text(Rule.Advice advice) {
    return of(advice, TextKey.TEXT, advice.text());
  }

  /** What a finding that asks for care tells the person to do. */
  String whatToDo(Rule.Finding finding) {
    return finding instanceof Rule.RedFlag flag
        ? of(flag, TextKey.ACTION, flag.action())
        : of(finding, TextKey.WHAT_TO_SAY, ((Rule.MedicineFinding) finding).whatToSay());
  }

  String because(Rule.Contraindication reason) {
    return of(reason, TextKey.BECAUSE, reason.because());
  }

  /** What to do in a few words; null if the rule has no such text. */
  @Nullable String brief(Rule rule) {
    String whole = rule.header().wording().brief();
    return whole.isEmpty() ? null : of(rule, TextKey.SHORT, whole);
  }
}
