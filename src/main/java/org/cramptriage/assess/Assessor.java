package org.cramptriage.assess;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cramptriage.engine.CountingMatcher;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.OnFirstUse;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Assesses questionnaires. Every one is read twice: by Drools, and three-valued by the model; if
 * the two ever differ on what holds, no result leaves this class.
 */
public final class Assessor {

  /** For assessments that run to their end. */
  static final Runnable NEVER_CANCELLED = () -> {};

  private static final int MOST_NAMES = 2_000;

  private final RuleTable table;
  private final OnFirstUse<DroolsEngine> engine;
  private final CountingMatcher.Plan plan;
  private final Contradictions contradictions;
  private final OnFirstUse<Phrases> phrases;
  private final ConcurrentLinkedDeque<Desk> idle = new ConcurrentLinkedDeque<>();

  /** An assessor for this pack; thread-safe. */
  public Assessor(RulePack pack) {
    this(pack, started(new DroolsEngine(pack)));
  }

  /**
   * An assessor for desks at which the compiled rules do the work: Drools starts only if it is
   * asked.
   */
  public static Assessor withDroolsWhenAsked(RulePack pack) {
    return new Assessor(pack, new OnFirstUse<>(() -> new DroolsEngine(pack)));
  }

  private static OnFirstUse<DroolsEngine> started(DroolsEngine engine) {
    return new OnFirstUse<>(() -> engine);
  }

  /** Starts in another thread what every assessor needs, while the caller still reads the pack. */
  public static void startAhead() {
    DroolsEngine.startAhead();
  }

  /** An assessor for one questionnaire or a few: starts sooner, but each takes longer. */
  public static Assessor forAFew(RulePack pack) {
    return new Assessor(pack, started(DroolsEngine.forAFew(pack)));
  }

  private Assessor(RulePack pack, OnFirstUse<DroolsEngine> engine) {
    this.table = new RuleTable(pack);
    this.engine = engine;
    this.plan = new CountingMatcher.Plan(table.network());
    this.contradictions = new Contradictions(pack, table.network());
    this.phrases = new OnFirstUse<>(() -> new Phrases(table));
  }

  /**
   * Assesses one questionnaire.
   *
   * @throws InvalidQuestionnaireException with every reason, if an answer does not fit the
   *     catalogue
   */
  public Assessment assess(Questionnaire questionnaire) {
    return assess(questionnaire, NEVER_CANCELLED);
  }

  /**
   * The same, for callers that limit how long it may take.
   *
   * @param checkCancelled runs at the start and before each name of a medicine is read; what it
   *     throws ends the assessment
   */
  public Assessment assess(Questionnaire questionnaire, Runnable checkCancelled) {
    Desk desk = idle.pollFirst();
    if (desk == null) {
      desk =
          desk(true, new CountingMatcher(plan), written -> table.pack().vocabulary().read(written));
    }
    try {
      desk.lay(questionnaire, checkCancelled);
    } catch (InvalidQuestionnaireException e) {
      idle.addFirst(desk);
      throw e;
    }
    desk.takeUp();
    Assessment assessment = desk.assessment();
    desk.clear();
    idle.addFirst(desk);
    return assessment;
  }

  /**
   * A desk for one thread that assesses many records. It remembers how the names of medicines that
   * it met last were read, without knowing whose they were.
   *
   * @param drools whether Drools runs every time; otherwise only the compiled rules do, and Drools
   *     when the desk is asked to compare
   */
  public Desk newDesk(boolean drools) {
    return newDesk(drools, () -> new CountingMatcher(plan));
  }

  /** A desk with another evaluator in the place of the compiled rules. */
  public Desk newDesk(boolean drools, Supplier<Evaluator> evaluator) {
    Remembered<String, MedicineReading> names =
        new Remembered<>(written -> table.pack().vocabulary().read(written), MOST_NAMES);
    return desk(drools, evaluator.get(), names::of);
  }

  private Desk desk(
      boolean drools, Evaluator evaluator, Function<String, MedicineReading> medicines) {
    return new Desk(table, contradictions, phrases, evaluator, engine, medicines, drools);
  }

  /** The network of the rules. */
  public RuleNetwork network() {
    return table.network();
  }
}
