package org.cramptriage.assess.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The assessment written for plainness, straight from the three-valued reading of the rule model
 * and without Drools: what every faster way is held against, byte by byte.
 */
public final class PlainAssessor {

  private static final Comparator<Rule.Finding> FINDINGS =
      Comparator.comparing(Rule.Finding::urgency)
          .reversed()
          .thenComparing(Rule.Finding::kind)
          .thenComparing(f -> f instanceof Rule.RiskFactor r ? r.evidence().ordinal() : 0)
          .thenComparing(Rule::id);

  private final RulePack pack;

  /** An assessor for this pack. */
  public PlainAssessor(RulePack pack) {
    this.pack = pack;
  }

  /**
   * Assesses one questionnaire.
   *
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the catalogue
   */
  public Assessment assess(Questionnaire questionnaire) {
    AnswerCheck.Checked checked = AnswerCheck.check(pack.catalogue(), questionnaire);
    MedicineNames names = new MedicineNames(pack);
    AnswerSheet sheet = names.into(checked.sheet());
    ThreeValued reading = pack.reading(sheet);
    List<Warning> warnings = new ArrayList<>(questionnaire.warnings());
    warnings.addAll(checked.warnings());
    warnings.addAll(names.warnings());
    warnings.addAll(Contradictions.in(pack, sheet, reading));
    return new Case(questionnaire, sheet, reading, names.read(), warnings).assess();
  }

  /** Everything about one questionnaire. */
  private final class Case {
    private final Questionnaire questionnaire;
    private final AnswerSheet sheet;
    private final ThreeValued reading;
    private final List<Assessment.Medicine> medicines;
    private final List<Warning> warnings;
    private final Map<String, Truth> truths = new TreeMap<>();
    private final Reasons reasons;

    Case(
        Questionnaire questionnaire,
        AnswerSheet sheet,
        ThreeValued reading,
        List<Assessment.Medicine> medicines,
        List<Warning> warnings) {
      this.questionnaire = questionnaire;
      this.sheet = sheet;
      this.reading = reading;
      this.medicines = medicines;
      this.warnings = warnings;
      this.reasons = new Reasons(pack, sheet, reading);
      pack.rules().forEach(rule -> truths.put(rule.id(), truth(rule)));
    }

    private Truth truth(Rule rule) {
      return rule instanceof Rule.Finding
          ? reading.finding(rule.id())
          : reading.of(rule.condition());
    }

    Assessment assess() {
      List<Rule.Finding> holding =
          pack.findings().stream()
              .filter(finding -> truths.get(finding.id()) == Truth.TRUE)
              .sorted(FINDINGS)
              .toList();
      Folding folding = new Folding(holding);
      Level level = Level.of(pack, sheet, reading, truths);
      Calmed calmed = Calmed.of(pack, sheet, reading, truths);
      AdviceSelection advice = new AdviceSelection(pack, sheet, reading, reasons, truths);
      OpenQuestions open = new OpenQuestions(pack, sheet, reading, truths, calmed);
      return new Assessment(
          questionnaire.id(),
          level.urgency(),
          level.range(),
          settled(level, holding) && calmed.lowest() == level.urgency(),
          level.policy(),
          recommendations(holding, folding, advice),
          holding.stream().map(finding -> finding(finding, folding)).toList(),
          advice.withheld(),
          underReview(advice),
          open.unanswered(),
          open.next(),
          medicines,
          warnings,
          new Assessment.RulesVersion(pack.settings().version(), pack.hashes().ofPack()),
          pack.settings().notice());
    }

    private boolean settled(Level level, List<Rule.Finding> holding) {
      Urgency urgency = level.urgency();
      boolean sure =
          urgency == Urgency.SELF_CARE
              || holding.stream()
                  .filter(f -> f.urgency() == urgency)
                  .anyMatch(f -> !reasons.restOnNotKnowing(f.condition()));
      return sure && level.range().atLeast() == urgency && level.range().atMost() == urgency;
    }

    private Assessment.Finding finding(Rule.Finding f, Folding folding) {
      return new Assessment.Finding(
          f.id(),
          f.kind(),
          f.urgency(),
          said(f, TextKey.TITLE, f.title()),
          reasons.of(f.condition()),
          f.header().sources(),
          folding.isFolded(f.id()) ? folding.under(f.id()) : null);
    }

    private List<Assessment.Recommendation> recommendations(
        List<Rule.Finding> holding, Folding folding, AdviceSelection advice) {
      List<Assessment.Recommendation> list = new ArrayList<>();
      for (Rule.Finding f : holding) {
        if (!folding.isFolded(f.id()) && f.urgency() != Urgency.SELF_CARE) {
          list.add(seeADoctor(list.size() + 1, f, folding));
        }
      }
      for (AdviceSelection.Shown shown : advice.shown()) {
        if (!AdviceSelection.isWeak(shown.advice())) {
          list.add(advice(list.size() + 1, shown));
        }
      }
      return list;
    }

    private Assessment.Recommendation seeADoctor(int rank, Rule.Finding f, Folding folding) {
      String text =
          f instanceof Rule.RedFlag r
              ? said(r, TextKey.ACTION, r.action())
              : said(f, TextKey.WHAT_TO_SAY, ((Rule.MedicineFinding) f).whatToSay());
      return new Assessment.Recommendation(
          rank,
          f.id(),
          Assessment.Kind.SEE_A_DOCTOR,
          f.urgency(),
          said(f, TextKey.TITLE, f.title()),
          text,
          brief(f),
          f instanceof Rule.RedFlag r ? said(r, TextKey.REASON, r.reason()) : "",
          null,
          reasons.of(f.condition()),
          state(f),
          f.header().sources(),
          folding.foldedUnder(f.id()),
          List.of());
    }

    private Assessment.Recommendation advice(int rank, AdviceSelection.Shown shown) {
      Rule.Advice advice = shown.advice();
      return new Assessment.Recommendation(
          rank,
          advice.id(),
          kind(advice),
          null,
          said(advice, TextKey.TITLE, advice.title()),
          said(advice, TextKey.TEXT, advice.text()),
          brief(advice),
          "",
          advice.phase(),
          reasons.of(advice.condition()),
          state(advice),
          advice.header().sources(),
          List.of(),
          shown.askFirst());
    }

    private static Assessment.Kind kind(Rule.Advice advice) {
      if (AdviceSelection.isSafetyNet(advice)) {
        return Assessment.Kind.SAFETY_NET;
      }
      return advice.phase() == AdvicePhase.MEDICAL
          ? Assessment.Kind.ASK_A_CLINICIAN
          : Assessment.Kind.SELF_CARE;
    }

    private Assessment.RuleState state(Rule rule) {
      var review = pack.review(rule.id());
      return new Assessment.RuleState(
          pack.hashes().of(rule.id()), review.state().code(), review.until());
    }

    private List<Assessment.UnderReview> underReview(AdviceSelection advice) {
      return advice.shown().stream()
          .map(AdviceSelection.Shown::advice)
          .filter(AdviceSelection::isWeak)
          .map(this::underReview)
          .toList();
    }

    private Assessment.UnderReview underReview(Rule.Advice advice) {
      return new Assessment.UnderReview(
          advice.id(),
          said(advice, TextKey.TITLE, advice.title()),
          said(advice, TextKey.TEXT, advice.text()),
          note(advice),
          advice.header().wording().audience());
    }

    private String said(Rule rule, TextKey key, String whole) {
      return ShownTexts.of(rule, key, whole, reading);
    }

    private @Nullable String brief(Rule rule) {
      String whole = rule.header().wording().brief();
      return whole.isEmpty() ? null : said(rule, TextKey.SHORT, whole);
    }

    private String note(Rule.Advice advice) {
      return pack.settings().underReview() + " Proof: " + advice.strength() + ".";
    }
  }
}
