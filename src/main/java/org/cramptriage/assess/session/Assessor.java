package org.cramptriage.assess.session;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cramptriage.assess.Assessment;
import org.cramptriage.engine.CountingMatcher;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Questionnaire;

/**
 * Assesses questionnaires. Each is evaluated twice, by Drools and by the three-valued model; if the
 * two disagree on which rules hold, there is no result. Thread-safe.
 */
public final class Assessor {

  /** For assessments that are not limited. */
  static final Runnable NEVER_CANCELLED = () -> {};

  private static final int CACHED_NAMES = 2_000;

  private final RuleTable table;
  private final Lazy<DroolsEngine> engine;
  private final CountingMatcher.Plan plan;
  private final Contradictions contradictions;
  private final Lazy<Phrases> phrases;
  private final ConcurrentLinkedDeque<AssessmentSession<Questionnaire>> idle =
      new ConcurrentLinkedDeque<>();

  /** An assessor for this pack. */
  public Assessor(RulePack pack) {
    this(pack, started(new DroolsEngine(pack)));
  }

  /**
   * An assessor for sessions that use the compiled rules: Drools starts only when a session asks
   * it.
   */
  public static Assessor withDroolsWhenAsked(RulePack pack) {
    return new Assessor(pack, new Lazy<>(() -> new DroolsEngine(pack)));
  }

  private static Lazy<DroolsEngine> started(DroolsEngine engine) {
    return new Lazy<>(() -> engine);
  }

  /** Starts loading Drools in another thread while the caller still reads the pack. */
  public static void startAhead() {
    DroolsEngine.startAhead();
  }

  /** An assessor for one questionnaire or a few: it starts sooner, but each takes longer. */
  public static Assessor forAFew(RulePack pack) {
    return new Assessor(pack, started(DroolsEngine.forAFew(pack)));
  }

  private Assessor(RulePack pack, Lazy<DroolsEngine> engine) {
    this.table = new RuleTable(pack);
    this.engine = engine;
    this.plan = new CountingMatcher.Plan(table.network());
    this.contradictions = new Contradictions(pack, table.network());
    this.phrases = new Lazy<>(() -> new Phrases(table));
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
    AssessmentSession<Questionnaire> session = idle.pollFirst();
    if (session == null) {
      session =
          session(
              true, new CountingMatcher(plan), written -> table.pack().vocabulary().read(written));
    }
    Assessment assessment;
    try {
      assessment = session.assess(questionnaire, questionnaire, checkCancelled).assessment();
    } catch (InvalidQuestionnaireException e) {
      idle.addFirst(session);
      throw e;
    }
    session.clear();
    idle.addFirst(session);
    return assessment;
  }

  /**
   * A session for one thread that assesses many records. It caches how names of medicines were
   * read, without knowing whose medicines they were.
   *
   * @param drools whether Drools evaluates every record; otherwise the compiled rules do, and
   *     Drools only where {@link AssessmentSession.Result#differingRules()} is called
   * @param <T> the type of the tickets
   */
  public <T> AssessmentSession<T> newSession(boolean drools) {
    return newSession(drools, () -> new CountingMatcher(plan));
  }

  /** A session with another evaluator in place of the compiled rules. */
  public <T> AssessmentSession<T> newSession(boolean drools, Supplier<Evaluator> evaluator) {
    LruCache<String, MedicineReading> names =
        new LruCache<>(table.pack().vocabulary()::read, CACHED_NAMES);
    return session(drools, evaluator.get(), names::of);
  }

  private <T> AssessmentSession<T> session(
      boolean drools, Evaluator evaluator, Function<String, MedicineReading> medicines) {
    return new AssessmentSession<>(
        table, contradictions, phrases, evaluator, engine, medicines, drools);
  }

  /** The network of the rules. */
  public RuleNetwork network() {
    return table.network();
  }
}
