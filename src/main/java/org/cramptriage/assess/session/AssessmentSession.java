package org.cramptriage.assess.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.cramptriage.assess.Assessment;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.CodedReader;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Assesses many records on one thread, from bytes to bytes, and reuses its memory between them.
 *
 * <p>Records are added with a ticket, an object of the caller's, until the session is full; {@link
 * #next()} then returns their results in the same order, each with its ticket. Adding many before
 * taking the results is faster, because Drools works best on many records in a row.
 *
 * <p>Not thread-safe. After any exception other than {@link
 * org.cramptriage.questionnaire.InvalidQuestionnaireException} the session must be discarded.
 *
 * @param <T> the type of the tickets
 */
public final class AssessmentSession<T> {

  private static final int CAPACITY = 128;

  private final RuleTable table;
  private final Contradictions contradictions;
  private final CodedReader reader;
  private final List<Pending> pending = new ArrayList<>();
  private final CodedSheet sheet;
  private final byte[] truths;
  private final Evaluator evaluator;
  private final Lazy<DroolsEngine> engine;
  private final boolean always;
  private DroolsEngine.@Nullable Session drools;
  private final MedicineNames names;
  private final TriageOutcome outcome;
  private final Report report;
  private final Lazy<AssessmentBytes> bytes;
  private int added;
  private int taken;

  /** A record whose result has not been taken yet; the object is reused for later records. */
  private final class Pending {
    private final CodedSheet sheet = new CodedSheet(table.pack().catalogue());
    private RecordId id = RecordId.position(0);
    private List<Assessment.Medicine> medicines = List.of();
    private List<Warning> warnings = List.of();
    private Set<Integer> filledIn = Set.of();
    private boolean[] holding = {};
    private @Nullable T ticket;
  }

  /**
   * A session.
   *
   * @param always whether Drools evaluates every record; otherwise only when {@link
   *     Result#differingRules()} is called
   */
  AssessmentSession(
      RuleTable table,
      Contradictions contradictions,
      Lazy<Phrases> phrases,
      Evaluator evaluator,
      Lazy<DroolsEngine> engine,
      Function<String, MedicineReading> medicines,
      boolean always) {
    this.table = table;
    this.contradictions = contradictions;
    this.reader = new CodedReader(table.pack().catalogue());
    this.sheet = new CodedSheet(table.pack().catalogue());
    this.truths = new byte[table.network().size()];
    this.evaluator = evaluator;
    this.engine = engine;
    this.always = always;
    this.names = new MedicineNames(table.pack(), medicines);
    this.outcome = new TriageOutcome(table, sheet, truths, evaluator);
    this.report = new Report(table, outcome);
    this.bytes = new Lazy<>(() -> new AssessmentBytes(table, phrases.get(), sheet, outcome));
  }

  /** Whether results must be taken before another record can be added. */
  public boolean isFull() {
    return remaining() == 0;
  }

  /** The number of records that can still be added before results must be taken. */
  public int remaining() {
    return CAPACITY - added;
  }

  /**
   * Adds a well-formed record in native JSON: the fast path.
   *
   * @param buffer holds the record
   * @param from the index of its first byte
   * @param to the index after its last byte
   * @param position its position in its file, from 1; its id if it has none of its own
   * @param ticket returned with the result
   * @return false if the record has an error, a warning or an unusual form; nothing was added, and
   *     the record has to be parsed and added as a {@link Questionnaire}
   */
  public boolean add(byte[] buffer, int from, int to, long position, T ticket) {
    Pending free = free();
    if (!reader.read(buffer, from, to, free.sheet)) {
      return false;
    }
    RecordId given = reader.id();
    free.id = given == null ? RecordId.position(position) : given;
    free.warnings = new ArrayList<>(0);
    add(free, ticket, Assessor.NEVER_CANCELLED);
    return true;
  }

  /**
   * Adds a questionnaire.
   *
   * @param ticket returned with the result
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the catalogue; nothing was added
   */
  public void add(Questionnaire questionnaire, T ticket) {
    add(questionnaire, ticket, Assessor.NEVER_CANCELLED);
  }

  private void add(Questionnaire questionnaire, T ticket, Runnable checkCancelled) {
    checkCancelled.run();
    AnswerCheck.Checked checked = AnswerCheck.check(table.pack().catalogue(), questionnaire);
    Pending free = free();
    free.sheet.fill(checked.sheet());
    free.id = questionnaire.id();
    free.warnings = new ArrayList<>(questionnaire.warnings());
    free.warnings.addAll(checked.warnings());
    add(free, ticket, checkCancelled);
  }

  private Pending free() {
    if (isFull()) {
      throw new IllegalStateException("the session is full; take the results first");
    }
    if (added == pending.size()) {
      pending.add(new Pending());
    }
    return pending.get(added);
  }

  private void add(Pending free, T ticket, Runnable checkCancelled) {
    names.into(free.sheet, checkCancelled);
    free.medicines = names.read();
    free.filledIn = names.filledIn();
    free.warnings.addAll(names.warnings());
    if (always) {
      free.holding = session().holding(free.sheet);
    }
    free.ticket = ticket;
    added++;
  }

  private DroolsEngine.Session session() {
    DroolsEngine.Session session = drools;
    if (session == null) {
      session = engine.get().newSession();
      drools = session;
    }
    return session;
  }

  /**
   * The result of the next record, in the order in which records were added.
   *
   * @return null if there is none left
   */
  public @Nullable Result next() {
    if (taken == added) {
      return null;
    }
    Pending record = pending.get(taken++);
    if (taken == added) {
      taken = 0;
      added = 0;
    }
    T ticket = record.ticket;
    record.ticket = null;
    if (ticket == null) {
      throw new IllegalStateException("a session must not be used after it failed");
    }
    sheet.copy(record.sheet);
    evaluator.evaluate(sheet, truths);
    if (always) {
      checkAgreement(record.holding);
    }
    outcome.workOut();
    record.warnings.addAll(contradictions.in(sheet, truths, record.filledIn));
    return new Result(ticket, record.id, record.medicines, record.warnings);
  }

  /**
   * Assesses a single questionnaire; no other may be pending.
   *
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the catalogue
   */
  public Result assess(Questionnaire questionnaire, T ticket) {
    return assess(questionnaire, ticket, Assessor.NEVER_CANCELLED);
  }

  /**
   * The same, for callers that limit how long it may take.
   *
   * @param checkCancelled runs at the start and before each name of a medicine is read; what it
   *     throws ends the assessment, and the session must not be used again
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the catalogue
   */
  Result assess(Questionnaire questionnaire, T ticket, Runnable checkCancelled) {
    if (added > 0) {
      throw new IllegalStateException("the session holds other records");
    }
    add(questionnaire, ticket, checkCancelled);
    return Objects.requireNonNull(next());
  }

  /** Removes everything that the session knows about the people it has assessed. */
  void clear() {
    pending.clear();
    taken = 0;
    added = 0;
    sheet.clear();
  }

  private void checkAgreement(boolean[] holding) {
    String differing = differing(holding);
    if (!differing.isEmpty()) {
      throw new IllegalStateException(
          "Drools and the rule model disagree on " + differing + "; no result is given");
    }
  }

  private String differing(boolean[] holding) {
    StringBuilder differing = new StringBuilder();
    for (int rule = 0; rule < holding.length; rule++) {
      if (holding[rule] != (truths[table.node(rule)] == RuleNetwork.TRUE)) {
        differing.append(differing.length() > 0 ? ", " : "").append(table.rule(rule).id());
      }
    }
    return differing.toString();
  }

  /**
   * The result of one record. It shares the memory of its session and is valid until the next call
   * of one of the session's methods.
   */
  public final class Result {

    private final T ticket;
    private final RecordId id;
    private final List<Assessment.Medicine> medicines;
    private final List<Warning> warnings;

    private Result(
        T ticket, RecordId id, List<Assessment.Medicine> medicines, List<Warning> warnings) {
      this.ticket = ticket;
      this.id = id;
      this.medicines = medicines;
      this.warnings = warnings;
    }

    /** The ticket with which the record was added. */
    public T ticket() {
      return ticket;
    }

    /** The id of the record. */
    public RecordId id() {
      return id;
    }

    /** Its urgency. */
    public Urgency urgency() {
      return outcome.urgency();
    }

    /** The ids of its findings, the most urgent first. */
    public List<String> findings() {
      List<String> findings = new ArrayList<>(outcome.holdingCount());
      for (int i = 0; i < outcome.holdingCount(); i++) {
        findings.add(table.findingAt(outcome.holding(i)).id());
      }
      return findings;
    }

    /** The whole assessment as objects. */
    public Assessment assessment() {
      return report.of(id, medicines, warnings);
    }

    /**
     * Writes the assessment as JSON: the bytes of {@link Assessment#toJson()}.
     *
     * @return a buffer whose first {@link #jsonLength()} bytes are the JSON
     */
    public byte[] json() {
      return written().bytes();
    }

    private AssessmentBytes written() {
      AssessmentBytes json = bytes.get();
      json.write(id, medicines, warnings);
      return json;
    }

    /** The same with a line feed at the end. */
    public byte[] jsonLine() {
      AssessmentBytes json = written();
      json.endLine();
      return json.bytes();
    }

    /** The number of bytes that {@link #json()} or {@link #jsonLine()} wrote. */
    public int jsonLength() {
      return bytes.get().length();
    }

    /**
     * Evaluates the record in Drools, too.
     *
     * @return the ids of the rules on which Drools and this result differ, separated by commas;
     *     empty if they agree
     */
    public String differingRules() {
      return differing(session().holding(sheet));
    }
  }
}
