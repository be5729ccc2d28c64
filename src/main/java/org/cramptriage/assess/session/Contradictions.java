package org.cramptriage.assess.session;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Warning;

/** Contradictory answers. They are only reported, never corrected. */
final class Contradictions {

  private static final double MILD = 3;

  private final Catalogue catalogue;
  private final int[] askedWhen;
  private final int sex;
  private final long male;
  private final int pregnancy;
  private final long pregnant;
  private final int pain;
  private final int unbearable;
  private final int subsides;
  private final long always;
  private final int constant;

  Contradictions(RulePack pack, RuleNetwork network) {
    catalogue = pack.catalogue();
    askedWhen = catalogue.items().stream().mapToInt(network::askedWhen).toArray();
    sex = place("person.sex-at-birth");
    male = catalogue.codes(sex, List.of("male"));
    pregnancy = place("person.pregnancy-status");
    pregnant = catalogue.codes(pregnancy, List.of("pregnant", "possible", "postpartum-6w"));
    pain = place("episode.pain-severity");
    unbearable = place("episode.unbearable");
    subsides = place("episode.subsides");
    always = catalogue.codes(subsides, List.of("always"));
    constant = place("episode.pain-constant");
  }

  private int place(String item) {
    return catalogue.item(item).position();
  }

  /** The contradictions in this sheet. */
  List<Warning> in(CodedSheet sheet, byte[] truths) {
    List<Warning> warnings = new ArrayList<>(0);
    boolean men = sheet.has(sex, male) && sheet.has(pregnancy, pregnant);
    warn(
        men,
        pregnancy,
        "was answered although the person is recorded male; the answer is used",
        warnings);
    boolean mild = sheet.state(pain) == CodedSheet.ANSWERED && sheet.decimal(pain) <= MILD;
    boolean odd = mild && sheet.isYes(unbearable);
    warn(odd, unbearable, "pain at its worst is 3 or less; both answers are used", warnings);
    boolean both = sheet.has(subsides, always) && sheet.isYes(constant);
    warn(
        both,
        subsides,
        "pain always goes away, yet it is there all the time; both are used",
        warnings);
    for (int item = 0; item < askedWhen.length; item++) {
      boolean said =
          item == pregnancy && men || item == unbearable && odd || item == subsides && both;
      boolean due = askedWhen[item] < 0 || truths[askedWhen[item]] != RuleNetwork.FALSE;
      boolean extra = sheet.state(item) != CodedSheet.ABSENT && !due && !said;
      warn(extra, item, "was answered although it was not due; the answer is used", warnings);
    }
    return warnings;
  }

  private void warn(boolean odd, int item, String text, List<Warning> into) {
    if (odd) {
      into.add(new Warning(catalogue.at(item).id(), text));
    }
  }
}
