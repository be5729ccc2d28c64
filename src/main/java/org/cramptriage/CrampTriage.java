package org.cramptriage;

import java.nio.file.Path;
import java.util.List;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.assess.chart.ChartMerge;
import org.cramptriage.assess.chart.ChartedAssessment;
import org.cramptriage.assess.chart.ChartedQuestionnaire;
import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Triage for leg cramps by a rule pack. Build one and share it between threads: it is immutable,
 * does no input or output after it was built, and keeps nothing about anybody.
 *
 * <p>Not a medical device and not a diagnosis; every result says so.
 */
public final class CrampTriage {

  private final RulePack rules;
  private final Assessor assessor;

  private CrampTriage(RulePack rules, Assessor assessor) {
    this.rules = rules;
    this.assessor = assessor;
  }

  /**
   * Triage by the built-in rule pack, which the build checked. With the optional library
   * drools-model-compiler it starts at once; without it, Drools compiles the rules now, which takes
   * a second or two.
   */
  public static CrampTriage standard() {
    RulePack rules = PackLoader.builtIn();
    return new CrampTriage(rules, new Assessor(rules));
  }

  /**
   * The same triage with the same results for one questionnaire or a few: it starts sooner, since
   * Drools is given only those rules that the answers at hand can reach, and takes longer for each.
   */
  public static CrampTriage forAFew() {
    Assessor.startAhead();
    RulePack rules = PackLoader.builtIn();
    return new CrampTriage(rules, Assessor.forAFew(rules));
  }

  /**
   * Triage by an edited rule pack.
   *
   * @param folder the folder that holds {@code pack.yaml}
   * @throws org.cramptriage.pack.problem.InvalidPackException with every reason (file, line, what
   *     to do) why the pack must not be used; nothing in it was run
   */
  public static CrampTriage load(Path folder) {
    return load(PackFiles.in(folder));
  }

  /**
   * Triage by an edited rule pack that was read elsewhere, such as on another machine.
   *
   * @param files all files of the pack
   * @throws org.cramptriage.pack.problem.InvalidPackException with every reason why the pack must
   *     not be used; nothing in it was run
   */
  public static CrampTriage load(PackFiles files) {
    RulePack rules = PackLoader.load(files);
    return new CrampTriage(rules, new Assessor(rules));
  }

  /**
   * Assesses one questionnaire. May be called by many threads at once.
   *
   * @param questionnaire the answers of one person
   * @return urgency, range, ranked recommendations with reasons, what was withheld, what is open
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the questionnaire
   */
  public Assessment assess(Questionnaire questionnaire) {
    return assessor.assess(questionnaire);
  }

  /**
   * The same as {@link #assess(Questionnaire)}, for callers that limit how long it may take.
   *
   * @param checkCancelled runs at the start and before each name of a medicine is read; an
   *     exception that it throws ends the assessment and reaches the caller
   */
  public Assessment assess(Questionnaire questionnaire, Runnable checkCancelled) {
    return assessor.assess(questionnaire, checkCancelled);
  }

  /**
   * Assesses one questionnaire together with what a clinic's record says of the person. May be
   * called by many threads at once.
   *
   * @param questionnaire the answers of one person; they always stand
   * @param chart what the record says; it fills in what the person did not answer
   * @return the assessment, with what came from the chart and where it says otherwise
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the questionnaire
   */
  public Assessment assess(Questionnaire questionnaire, ChartData chart) {
    return assess(questionnaire, chart, () -> {});
  }

  /**
   * The same as {@link #assess(Questionnaire, ChartData)}, for callers that limit how long it may
   * take.
   *
   * @param checkCancelled runs before each sheet is assessed and before each name of a medicine is
   *     read; an exception that it throws ends the assessment and reaches the caller
   */
  public Assessment assess(Questionnaire questionnaire, ChartData chart, Runnable checkCancelled) {
    ChartedQuestionnaire charted = ChartMerge.of(rules, questionnaire, chart);
    List<Assessment> otherwise =
        charted.otherwise().stream().map(one -> assess(one, checkCancelled)).toList();
    Assessment filled = assess(charted.filled(), checkCancelled);
    return ChartedAssessment.of(rules, filled, otherwise, charted.notes());
  }

  /**
   * A session in which one thread assesses many records, from bytes to bytes.
   *
   * @param drools whether Drools evaluates every record; otherwise the compiled rules do, and
   *     Drools only where {@link AssessmentSession.Result#differingRules()} is called
   * @param <T> the type of the tickets that the caller adds with its records
   */
  public <T> AssessmentSession<T> newSession(boolean drools) {
    return assessor.newSession(drools);
  }

  /** The rules in use. */
  public RulePack rules() {
    return rules;
  }
}
