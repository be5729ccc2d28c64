package org.cramptriage.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cramptriage.engine.DroolsEngine;
import org.cramptriage.engine.Evaluator;
import org.cramptriage.engine.RuleNetwork;
import org.cramptriage.pack.OnFirstUse;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Urgency;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CodedReader;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Where one thread assesses one questionnaire after the other: bytes in, bytes out, with memory
 * that is used again. Questionnaires can be laid down until the desk is full, and are then taken up
 * one by one in their order: Drools runs faster over many in a row. After an exception other than a
 * refusal a desk must not be used again.
 */
public final class Desk {

  private final RuleTable table;
  private final Contradictions contradictions;
  private static final int ROOM = 128;

  private final CodedReader reader;
  private final List<Laid> laid = new ArrayList<>();
  private final CodedSheet sheet;
  private final byte[] truths;
  private final Evaluator evaluator;
  private final OnFirstUse<DroolsEngine> engine;
  private final boolean always;
  private DroolsEngine.@Nullable Session drools;
  private final MedicineNames names;
  private final Verdict verdict;
  private final Report report;
  private final OnFirstUse<AssessmentBytes> bytes;
  private int laidDown;
  private int takenUp;
  private Laid now;
  private List<Warning> warnings = List.of();

  /** A questionnaire that was laid down. */
  private static final class Laid {
    private final CodedSheet sheet;
    private RecordId id = RecordId.position(0);
    private List<Assessment.Medicine> medicines = List.of();
    private List<Warning> warnings = List.of();
    private boolean[] holding = {};

    Laid(Catalogue catalogue) {
      this.sheet = new CodedSheet(catalogue);
    }
  }

  /**
   * A desk.
   *
   * @param always whether Drools runs every time; otherwise only when it is asked to
   */
  Desk(
      RuleTable table,
      Contradictions contradictions,
      OnFirstUse<Phrases> phrases,
      Evaluator evaluator,
      OnFirstUse<DroolsEngine> engine,
      java.util.function.Function<String, MedicineReading> medicines,
      boolean always) {
    this.table = table;
    this.contradictions = contradictions;
    this.reader = new CodedReader(table.pack().catalogue());
    this.sheet = new CodedSheet(table.pack().catalogue());
    this.now = new Laid(table.pack().catalogue());
    this.truths = new byte[table.network().size()];
    this.evaluator = evaluator;
    this.engine = engine;
    this.always = always;
    this.names = new MedicineNames(table.pack(), medicines);
    this.verdict = new Verdict(table, sheet, truths);
    this.report = new Report(table, verdict);
    this.bytes = new OnFirstUse<>(() -> new AssessmentBytes(table, phrases.get(), sheet, verdict));
  }

  /** Whether no more questionnaires can be laid down before some are taken up. */
  public boolean isFull() {
    return laidDown == ROOM;
  }

  /** How many questionnaires can still be laid down. */
  public int room() {
    return ROOM - laidDown;
  }

  /**
   * Lays down an ordinary record in native JSON.
   *
   * @param position its place, from 1, for a record without an id
   * @return false if the record is out of the ordinary: then read it in full and lay down the
   *     questionnaire
   */
  public boolean lay(byte[] record, int from, int to, long position) {
    Laid place = free();
    if (!reader.read(record, from, to, place.sheet)) {
      return false;
    }
    RecordId given = reader.id();
    place.id = given == null ? RecordId.position(position) : given;
    place.warnings = new ArrayList<>(0);
    lay(place, Assessor.NEVER_CANCELLED);
    return true;
  }

  /**
   * Lays down a questionnaire.
   *
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the catalogue
   */
  public void lay(Questionnaire questionnaire) {
    lay(questionnaire, Assessor.NEVER_CANCELLED);
  }

  /** The same; {@code checkCancelled} runs before each step, and may throw. */
  void lay(Questionnaire questionnaire, Runnable checkCancelled) {
    checkCancelled.run();
    AnswerCheck.Checked checked = AnswerCheck.check(table.pack().catalogue(), questionnaire);
    Laid place = free();
    place.sheet.fill(checked.sheet());
    place.id = questionnaire.id();
    place.warnings = new ArrayList<>(questionnaire.warnings());
    place.warnings.addAll(checked.warnings());
    lay(place, checkCancelled);
  }

  private Laid free() {
    if (isFull()) {
      throw new IllegalStateException("the desk is full; take up what lies there first");
    }
    if (laidDown == laid.size()) {
      laid.add(new Laid(table.pack().catalogue()));
    }
    return laid.get(laidDown);
  }

  private void lay(Laid place, Runnable checkCancelled) {
    names.into(place.sheet, checkCancelled);
    place.medicines = names.read();
    place.warnings.addAll(names.warnings());
    if (always) {
      place.holding = session().holding(place.sheet);
    }
    laidDown++;
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
   * Takes up the next questionnaire that was laid down, and works out its assessment.
   *
   * @return false if there is none; the desk is then empty
   */
  public boolean takeUp() {
    if (takenUp == laidDown) {
      takenUp = 0;
      laidDown = 0;
      return false;
    }
    now = laid.get(takenUp++);
    sheet.copy(now.sheet);
    evaluator.evaluate(sheet, truths);
    if (always) {
      agree();
    }
    verdict.workOut();
    warnings = now.warnings;
    warnings.addAll(contradictions.in(sheet, truths));
    return true;
  }

  /** Clears the desk: nothing of anybody stays on it. */
  void clear() {
    laid.clear();
    takenUp = 0;
    laidDown = 0;
    sheet.clear();
    now = new Laid(table.pack().catalogue());
  }

  private void agree() {
    String differing = differing(now.holding);
    if (!differing.isEmpty()) {
      throw new IllegalStateException(
          "Drools and the rule model disagree on " + differing + "; no result is given");
    }
  }

  /**
   * Runs the rules over the sheet that was taken up last in Drools.
   *
   * @return the rules on which Drools and this desk differ; empty if they agree
   */
  public String differs() {
    return differing(session().holding(sheet));
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

  /** The id of the questionnaire that was taken up last. */
  public RecordId id() {
    return now.id;
  }

  /** Its urgency. */
  public Urgency urgency() {
    return verdict.urgency();
  }

  /** Hands over its findings, most urgent first. */
  public void findings(Consumer<Rule.Finding> into) {
    for (int i = 0; i < verdict.holdingCount(); i++) {
      into.accept(table.findingAt(verdict.holding(i)));
    }
  }

  /** Its assessment as an object. */
  public Assessment assessment() {
    return report.of(now.id, now.medicines, warnings);
  }

  /**
   * Writes its assessment as JSON, the bytes of {@link Assessment#toJson()}.
   *
   * @return the bytes, of which the first {@link #jsonLength()} count; valid until the next call
   */
  public byte[] json() {
    return written().bytes();
  }

  private AssessmentBytes written() {
    AssessmentBytes json = bytes.get();
    json.write(now.id, now.medicines, warnings);
    return json;
  }

  /** The same with a line end. */
  public byte[] jsonLine() {
    AssessmentBytes json = written();
    json.endLine();
    return json.bytes();
  }

  /** How many bytes {@link #json()} or {@link #jsonLine()} wrote. */
  public int jsonLength() {
    return bytes.get().length();
  }
}
