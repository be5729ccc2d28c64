package org.cramptriage.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.cramptriage.engine.CountingMatcher;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Warning;

/**
 * Assesses questionnaires. Every one is read twice: by Drools, and three-valued by the model; if
 * the two ever differ on what holds, no result leaves this class.
 */
public final class Assessor {

  private final RuleTable table;
  private final DroolsEngine engine;
  private final CountingMatcher.Plan plan;
  private final Contradictions contradictions;
  private final ConcurrentLinkedDeque<Desk> idle = new ConcurrentLinkedDeque<>();

  /** An assessor for this pack; thread-safe. */
  public Assessor(RulePack pack) {
    this.table = new RuleTable(pack);
    this.engine = new DroolsEngine(pack);
    this.plan = new CountingMatcher.Plan(table.network());
    this.contradictions = new Contradictions(pack, table.network());
  }

  /**
   * Assesses one questionnaire.
   *
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the catalogue
   */
  public Assessment assess(Questionnaire questionnaire) {
    RulePack pack = table.pack();
    AnswerCheck.Checked checked = AnswerCheck.check(pack.catalogue(), questionnaire);
    Desk desk = idle.pollFirst();
    if (desk == null) {
      desk = new Desk();
    }
    Assessment assessment = desk.assess(questionnaire, checked);
    idle.addFirst(desk);
    return assessment;
  }

  /** The working memory of one thread; thrown away after any failure. */
  private final class Desk {
    private final CodedSheet sheet = new CodedSheet(table.pack().catalogue());
    private final byte[] truths = new byte[table.network().size()];
    private final Evaluator matcher = new CountingMatcher(plan);
    private final DroolsEngine.Session drools = engine.newSession();
    private final MedicineNames names =
        new MedicineNames(table.pack(), table.pack().vocabulary()::read);
    private final Verdict verdict = new Verdict(table, sheet, truths);
    private final Report report = new Report(table, verdict);

    Assessment assess(Questionnaire questionnaire, AnswerCheck.Checked checked) {
      sheet.fill(checked.sheet());
      names.into(sheet);
      matcher.evaluate(sheet, truths);
      agree(drools.holding(sheet));
      verdict.workOut();
      List<Warning> warnings = new ArrayList<>(questionnaire.warnings());
      warnings.addAll(checked.warnings());
      warnings.addAll(names.warnings());
      warnings.addAll(contradictions.in(sheet, truths));
      return report.of(questionnaire.id(), names.read(), warnings);
    }

    private void agree(boolean[] holding) {
      for (int rule = 0; rule < holding.length; rule++) {
        if (holding[rule] != (truths[table.node(rule)] == RuleNetwork.TRUE)) {
          throw new IllegalStateException(
              "Drools and the rule model disagree on "
                  + table.rule(rule).id()
                  + "; no result is given");
        }
      }
    }
  }
}
