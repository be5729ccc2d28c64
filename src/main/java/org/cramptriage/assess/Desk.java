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
import org.cramptriage.questionnaire.CodedReader;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Where one thread assesses one questionnaire after the other: bytes in, bytes out, with memory
 * that is used again. After an exception other than a refusal it must not be used again.
 */
public final class Desk {

  private final RuleTable table;
  private final Contradictions contradictions;
  private final CodedReader reader;
  private final CodedSheet sheet;
  private final byte[] truths;
  private final Evaluator evaluator;
  private final DroolsEngine engine;
  private final boolean always;
  private DroolsEngine.@Nullable Session drools;
  private final MedicineNames names;
  private final Verdict verdict;
  private final Report report;
  private final OnFirstUse<AssessmentBytes> bytes;
  private RecordId id = RecordId.position(0);
  private List<Warning> warnings = List.of();

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
      DroolsEngine engine,
      java.util.function.Function<String, MedicineReading> medicines,
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
    this.verdict = new Verdict(table, sheet, truths);
    this.report = new Report(table, verdict);
    this.bytes = new OnFirstUse<>(() -> new AssessmentBytes(table, phrases.get(), sheet, verdict));
  }

  /**
   * Assesses an ordinary record in native JSON.
   *
   * @param position its place, from 1, for a record without an id
   * @return false if the record is out of the ordinary: then read it in full and hand over the
   *     questionnaire
   */
  public boolean assess(byte[] record, int from, int to, long position) {
    if (!reader.read(record, from, to, sheet)) {
      return false;
    }
    RecordId given = reader.id();
    id = given == null ? RecordId.position(position) : given;
    workOut(List.of(), List.of());
    return true;
  }

  /**
   * Assesses a questionnaire.
   *
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer does not fit the catalogue
   */
  public void assess(Questionnaire questionnaire) {
    AnswerCheck.Checked checked = AnswerCheck.check(table.pack().catalogue(), questionnaire);
    sheet.fill(checked.sheet());
    id = questionnaire.id();
    workOut(questionnaire.warnings(), checked.warnings());
  }

  private void workOut(List<Warning> ofForm, List<Warning> ofAnswers) {
    names.into(sheet);
    evaluator.evaluate(sheet, truths);
    if (always) {
      String differs = differs();
      if (!differs.isEmpty()) {
        throw new IllegalStateException(
            "Drools and the rule model disagree on " + differs + "; no result is given");
      }
    }
    verdict.workOut();
    warnings = new ArrayList<>(ofForm);
    warnings.addAll(ofAnswers);
    warnings.addAll(names.warnings());
    warnings.addAll(contradictions.in(sheet, truths));
  }

  /**
   * Runs the rules over the last sheet in Drools.
   *
   * @return the rules on which Drools and this desk differ; empty if they agree
   */
  public String differs() {
    DroolsEngine.Session session = drools;
    if (session == null) {
      session = engine.newSession();
      drools = session;
    }
    boolean[] holding = session.holding(sheet);
    StringBuilder differing = new StringBuilder();
    for (int rule = 0; rule < holding.length; rule++) {
      if (holding[rule] != (truths[table.node(rule)] == RuleNetwork.TRUE)) {
        differing.append(differing.length() > 0 ? ", " : "").append(table.rule(rule).id());
      }
    }
    return differing.toString();
  }

  /** The id of the last questionnaire. */
  public RecordId id() {
    return id;
  }

  /** The urgency of the last questionnaire. */
  public Urgency urgency() {
    return verdict.urgency();
  }

  /** Hands over the findings that hold, most urgent first. */
  public void findings(Consumer<Rule.Finding> into) {
    for (int i = 0; i < verdict.holdingCount(); i++) {
      into.accept(table.findingAt(verdict.holding(i)));
    }
  }

  /** The last assessment as an object. */
  public Assessment assessment() {
    return report.of(id, names.read(), warnings);
  }

  /**
   * Writes the last assessment as JSON, the bytes of {@link Assessment#toJson()}.
   *
   * @return the bytes, of which the first {@link #jsonLength()} count; valid until the next call
   */
  public byte[] json() {
    AssessmentBytes json = bytes.get();
    json.write(id, names.read(), warnings);
    return json.bytes();
  }

  /** How many bytes {@link #json()} wrote. */
  public int jsonLength() {
    return bytes.get().length();
  }
}
