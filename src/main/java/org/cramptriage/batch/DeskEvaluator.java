package org.cramptriage.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.Desk;
import org.cramptriage.assess.chart.ChartMerge;
import org.cramptriage.assess.chart.ChartedAssessment;
import org.cramptriage.assess.chart.ChartedQuestionnaire;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.fhir.response.FhirContent;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/**
 * Evaluates at a desk: records are laid down in a row and taken up in their order. A record out of
 * the ordinary is read as the library reads it.
 */
final class DeskEvaluator implements RecordEvaluator {

  private final Desk desk;
  private final RulePack pack;
  private final Catalogue catalogue;
  private final Lazy<FhirResponses> responses;
  private final OutputFormat format;
  private final ResultLine line;
  private final Comparison comparison;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final List<Waiting> waiting = new ArrayList<>();

  /**
   * A record that was laid down.
   *
   * @param position its number among the records of its file
   * @param header what it said about itself, if it came as FHIR
   * @param sink takes its result
   * @param charted what a chart added; empty if there was none
   */
  private record Waiting(
      long position,
      ResponseHeader header,
      RecordSink sink,
      Optional<ChartedQuestionnaire> charted) {

    Waiting(long position, ResponseHeader header, RecordSink sink) {
      this(position, header, sink, Optional.empty());
    }
  }

  /** Which records Drools is asked about, too. */
  interface Comparison {
    /** None: Drools assesses them all. */
    Comparison NONE = position -> false;

    /** Of every file the first thousand, and every thousandth. */
    Comparison SAMPLE = position -> position <= 1_000 || position % 1_000 == 0;

    /** Whether the record at this place of its file is compared. */
    boolean includes(long position);
  }

  DeskEvaluator(Desk desk, RulePack pack, OutputFormat format, Comparison comparison) {
    this.desk = desk;
    this.pack = pack;
    this.catalogue = pack.catalogue();
    this.responses = new Lazy<>(() -> new FhirResponses(pack));
    this.format = format;
    this.line = ResultLine.in(format, pack);
    this.comparison = comparison;
  }

  @Override
  public byte[] heading() {
    return ResultLine.bytes(line.heading());
  }

  @Override
  public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
    room();
    if (desk.lay(buffer, from, to, place.position())) {
      waiting.add(new Waiting(place.position(), ResponseHeader.NONE, sink));
    } else if (FhirContent.typeOf(buffer, from, to).isEmpty()) {
      inFull(buffer, from, to, place, sink);
    } else {
      response(responses.get().one(buffer, from, to, place.position()), place.position(), sink);
    }
  }

  private void room() {
    if (desk.isFull()) {
      finish();
    }
  }

  private void response(FhirReading response, long position, RecordSink sink) {
    if (response.reading() instanceof Reading.Refused refused) {
      sink.refused(refused.problems());
    } else {
      Questionnaire questionnaire = ((Reading.Read) response.reading()).questionnaire();
      if (response.chart().isEmpty()) {
        lay(questionnaire, position, response.header(), sink);
      } else {
        charted(questionnaire, response, position, sink);
      }
    }
  }

  /** The chart believed where it says otherwise is laid down behind the answers. */
  private void charted(Questionnaire given, FhirReading response, long position, RecordSink sink) {
    ChartedQuestionnaire charted;
    try {
      charted = ChartMerge.of(pack, given, response.chart());
    } catch (InvalidQuestionnaireException e) {
      sink.refused(e.problems());
      return;
    }
    if (desk.room() <= charted.otherwise().size()) {
      finish();
    }
    desk.lay(charted.filled());
    charted.otherwise().forEach(desk::lay);
    waiting.add(new Waiting(position, response.header(), sink, Optional.of(charted)));
  }

  private void inFull(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
    String text;
    try {
      text = utf8.decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      sink.refused(List.of(Problem.of("", "", RawRecord.NOT_UTF8)));
      return;
    }
    Reading reading = JsonQuestionnaires.one(text, place.position());
    if (reading instanceof Reading.Refused refused) {
      sink.refused(refused.allProblems(catalogue));
    } else {
      Questionnaire questionnaire = ((Reading.Read) reading).questionnaire();
      lay(questionnaire, place.position(), ResponseHeader.NONE, sink);
    }
  }

  @Override
  public void evaluate(Questionnaire questionnaire, RecordPlace place, RecordSink sink) {
    room();
    lay(questionnaire, place.position(), ResponseHeader.NONE, sink);
  }

  private void lay(
      Questionnaire questionnaire, long position, ResponseHeader header, RecordSink sink) {
    try {
      desk.lay(questionnaire);
    } catch (InvalidQuestionnaireException e) {
      sink.refused(e.problems());
      return;
    }
    waiting.add(new Waiting(position, header, sink));
  }

  @Override
  public void finish() {
    for (Waiting record : waiting) {
      desk.takeUp();
      if (comparison.includes(record.position())) {
        compare(record);
      }
      if (record.charted().isPresent()) {
        charted(record, record.charted().get());
      } else {
        result(record);
      }
    }
    waiting.clear();
    if (desk.takeUp()) {
      throw new IllegalStateException("more lies on the desk than was laid down");
    }
  }

  private void compare(Waiting record) {
    String differing = desk.differs();
    if (!differing.isEmpty()) {
      throw new EnginesDifferException(
          "the compiled rules and Drools differ on "
              + differing
              + " for record "
              + record.position()
              + " of its file; use --engine drools, and please report this");
    }
    record.sink().agreed();
  }

  private void charted(Waiting record, ChartedQuestionnaire charted) {
    Assessment base = desk.assessment();
    List<Assessment> otherwise = new ArrayList<>();
    for (int i = 0; i < charted.otherwise().size(); i++) {
      desk.takeUp();
      otherwise.add(desk.assessment());
    }
    Assessment all = ChartedAssessment.of(pack, base, otherwise, charted.notes());
    List<String> findings = all.findings().stream().map(Assessment.Finding::id).toList();
    byte[] row = ResultLine.bytes(line.of(all, record.header()));
    record.sink().assessed(all.id(), all.urgency(), findings, row, row.length);
  }

  private void result(Waiting record) {
    RecordSink sink = record.sink();
    List<String> findings = new ArrayList<>();
    desk.findings((Rule.Finding finding) -> findings.add(finding.id()));
    if (format == OutputFormat.NDJSON) {
      byte[] json = desk.jsonLine();
      sink.assessed(desk.id(), desk.urgency(), findings, json, desk.jsonLength());
    } else {
      byte[] row = ResultLine.bytes(line.of(desk.assessment(), record.header()));
      sink.assessed(desk.id(), desk.urgency(), findings, row, row.length);
    }
  }
}
