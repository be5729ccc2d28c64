package org.cramptriage.assess.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** Converts an outcome to an {@link Assessment}, with texts, as the library returns it. */
final class Report {

  private final RuleTable table;
  private final RulePack pack;
  private final TriageOutcome outcome;
  private final PersonTexts texts;

  Report(RuleTable table, TriageOutcome outcome) {
    this.table = table;
    this.pack = table.pack();
    this.outcome = outcome;
    this.texts = new PersonTexts(outcome::isShown);
  }

  Assessment of(RecordId id, List<Assessment.Medicine> medicines, List<Warning> warnings) {
    return new Assessment(
        id,
        outcome.urgency(),
        new Assessment.Range(outcome.atLeast(), outcome.atMost()),
        outcome.settled(),
        outcome.policy(),
        recommendations(),
        IntStream.range(0, outcome.holdingCount()).mapToObj(this::finding).toList(),
        IntStream.range(0, outcome.advice().withheldCount()).mapToObj(this::withheld).toList(),
        underReview(),
        unanswered(),
        next(),
        medicines,
        warnings,
        new Assessment.RulesVersion(pack.settings().version(), pack.hashes().ofPack()),
        pack.settings().notice());
  }

  private Assessment.Finding finding(int i) {
    int place = outcome.holding(i);
    Rule.Finding f = table.findingAt(place);
    int under = outcome.foldedUnder(place);
    return new Assessment.Finding(
        f.id(),
        f.kind(),
        f.urgency(),
        texts.title(f),
        because(place),
        f.header().sources(),
        under < 0 ? null : table.rule(under).id());
  }

  private List<Assessment.Because> because(int rule) {
    return outcome.reasons().of(table.node(rule));
  }

  private List<Assessment.Recommendation> recommendations() {
    List<Assessment.Recommendation> list = new ArrayList<>();
    for (int i = 0; i < outcome.holdingCount(); i++) {
      int place = outcome.holding(i);
      boolean stands = outcome.foldedUnder(place) < 0;
      if (stands && table.urgency(place) > 0) {
        list.add(seeADoctor(list.size() + 1, place));
      }
    }
    for (int i = 0; i < outcome.advice().shownCount(); i++) {
      int place = outcome.advice().shown(i);
      if (!table.weak(place)) {
        list.add(advice(list.size() + 1, place));
      }
    }
    return list;
  }

  private Assessment.Recommendation seeADoctor(int rank, int place) {
    Rule.Finding f = table.findingAt(place);
    return new Assessment.Recommendation(
        rank,
        f.id(),
        Assessment.Kind.SEE_A_DOCTOR,
        f.urgency(),
        texts.title(f),
        texts.whatToDo(f),
        texts.brief(f),
        f instanceof Rule.RedFlag r ? texts.of(r, TextKey.REASON, r.reason()) : "",
        null,
        because(place),
        state(f),
        f.header().sources(),
        folded(place),
        List.of());
  }

  private List<String> folded(int top) {
    TreeSet<String> ids = new TreeSet<>();
    for (int i = 0; i < outcome.holdingCount(); i++) {
      if (outcome.foldedUnder(outcome.holding(i)) == top) {
        ids.add(table.rule(outcome.holding(i)).id());
      }
    }
    return List.copyOf(ids);
  }

  private Assessment.Recommendation advice(int rank, int place) {
    Rule.Advice advice = table.adviceAt(place);
    return new Assessment.Recommendation(
        rank,
        advice.id(),
        kind(pack, advice),
        null,
        texts.title(advice),
        texts.text(advice),
        texts.brief(advice),
        "",
        advice.phase(),
        because(place),
        state(advice),
        advice.header().sources(),
        List.of(),
        Arrays.stream(table.withheldBy(place))
            .filter(outcome.advice()::isAskFirst)
            .mapToObj(this::reason)
            .toList());
  }

  static Assessment.Kind kind(RulePack pack, Rule.Advice advice) {
    if (AdviceOrder.isSafetyNet(pack, advice)) {
      return Assessment.Kind.SAFETY_NET;
    }
    return advice.phase() == AdvicePhase.MEDICAL
        ? Assessment.Kind.ASK_A_CLINICIAN
        : Assessment.Kind.SELF_CARE;
  }

  private Assessment.RuleState state(Rule rule) {
    return state(pack, rule);
  }

  static Assessment.RuleState state(RulePack pack, Rule rule) {
    Review review = pack.review(rule.id());
    return new Assessment.RuleState(
        pack.hashes().of(rule.id()), review.state().code(), review.until());
  }

  private Assessment.Reason reason(int place) {
    Rule.Contraindication c = (Rule.Contraindication) table.rule(place);
    return new Assessment.Reason(c.id(), texts.because(c), because(place));
  }

  private Assessment.Withheld withheld(int i) {
    int place = outcome.advice().withheld(i);
    boolean waits = outcome.advice().waits(i);
    List<Assessment.Reason> by = new ArrayList<>();
    boolean[] until = new boolean[pack.catalogue().size()];
    for (int reason : table.withheldBy(place)) {
      if (outcome.advice().holdsBack(reason, waits)) {
        by.add(reason(reason));
        outcome.reasons().undecided(table.node(reason), until);
      }
    }
    List<String> items = new ArrayList<>();
    for (Item item : pack.catalogue().items()) {
      if (until[item.position()]) {
        items.add(item.id());
      }
    }
    Rule.Advice advice = table.adviceAt(place);
    return new Assessment.Withheld(advice.id(), texts.title(advice), waits, by, items);
  }

  private List<Assessment.UnderReview> underReview() {
    List<Assessment.UnderReview> list = new ArrayList<>();
    for (int i = 0; i < outcome.advice().shownCount(); i++) {
      Rule.Advice a = table.adviceAt(outcome.advice().shown(i));
      if (pack.isWeak(a)) {
        list.add(
            new Assessment.UnderReview(
                a.id(),
                texts.title(a),
                texts.text(a),
                note(pack, a),
                a.header().wording().audience()));
      }
    }
    return list;
  }

  static String note(RulePack pack, Rule.Advice advice) {
    return pack.settings().underReview() + " Proof: " + advice.strength() + ".";
  }

  private List<Assessment.Unanswered> unanswered() {
    List<Assessment.Unanswered> list = new ArrayList<>();
    for (int level = Urgency.values().length - 1; level >= TriageOutcome.OPEN; level--) {
      for (Item item : pack.catalogue().items()) {
        if (outcome.raises(item.position()) == level) {
          Urgency could = couldRaiseTo(level);
          list.add(
              new Assessment.Unanswered(
                  item.id(), item.question(), could, outcome.lowersTo(item.position())));
        }
      }
    }
    return list;
  }

  static @Nullable Urgency couldRaiseTo(int level) {
    return level < 0 ? null : Urgency.values()[level];
  }

  private Optional<Assessment.Question> next() {
    int next = outcome.next();
    if (next < 0) {
      return Optional.empty();
    }
    Item item = pack.catalogue().at(next);
    return Optional.of(new Assessment.Question(item.id(), item.question()));
  }
}
