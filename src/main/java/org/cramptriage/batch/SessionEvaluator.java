package org.cramptriage.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartMerge;
import org.cramptriage.assess.chart.ChartedAssessment;
import org.cramptriage.assess.chart.ChartedQuestionnaire;
import org.cramptriage.assess.session.AssessmentSession;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.fhir.response.FhirContent;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/**
 * Evaluates records in an {@link AssessmentSession}. Well-formed native JSON takes the session's
 * fast path; every other record is parsed as the library parses it.
 */
final class SessionEvaluator implements RecordEvaluator {

  private final AssessmentSession<Ticket> session;
  private final RulePack pack;
  private final Catalogue catalogue;
  private final Lazy<FhirResponses> responses;
  private final OutputFormat format;
  private final ResultLine line;
  private final CrossCheck crossCheck;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

  /**
   * Where the result of a record goes.
   *
   * @param position the position of the record in its file
   * @param header what it said about itself, if it came as FHIR
   * @param sink takes the result
   * @param chart what a chart added, if there was one
   */
  record Ticket(long position, ResponseHeader header, RecordSink sink, Optional<Charted> chart) {

    Ticket(long position, ResponseHeader header, RecordSink sink) {
      this(position, header, sink, Optional.empty());
    }
  }

  /**
   * A record with a chart. All its questionnaires are added with the same ticket.
   *
   * @param record the answers with what the chart says
   * @param assessments those made so far, first that of the person's own answers
   */
  record Charted(ChartedQuestionnaire record, List<Assessment> assessments) {

    boolean isComplete() {
      return assessments.size() > record.otherwise().size();
    }

    Assessment combined(RulePack pack) {
      List<Assessment> otherwise = assessments.subList(1, assessments.size());
      return ChartedAssessment.of(pack, assessments.get(0), otherwise, record.notes());
    }
  }

  /** Which records of the compiled rules are evaluated in Drools, too. */
  interface CrossCheck {
    /** None. */
    CrossCheck NONE = position -> false;

    /** The first thousand records of every file, and every thousandth. */
    CrossCheck SAMPLE = position -> position <= 1_000 || position % 1_000 == 0;

    /** Whether the record at this position of its file is evaluated in Drools, too. */
    boolean includes(long position);
  }

  SessionEvaluator(
      AssessmentSession<Ticket> session,
      RulePack pack,
      OutputFormat format,
      CrossCheck crossCheck) {
    this.session = session;
    this.pack = pack;
    this.catalogue = pack.catalogue();
    this.responses = new Lazy<>(() -> new FhirResponses(pack));
    this.format = format;
    this.line = ResultLine.in(format, pack);
    this.crossCheck = crossCheck;
  }

  @Override
  public byte[] heading() {
    return ResultLine.bytes(line.heading());
  }

  @Override
  public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
    makeRoom(1);
    Ticket ticket = new Ticket(place.position(), ResponseHeader.NONE, sink);
    if (session.add(buffer, from, to, place.position(), ticket)) {
      return;
    }
    if (FhirContent.typeOf(buffer, from, to).isEmpty()) {
      json(buffer, from, to, ticket);
    } else {
      response(responses.get().one(buffer, from, to, place.position()), place.position(), sink);
    }
  }

  @Override
  public void evaluate(Questionnaire questionnaire, RecordPlace place, RecordSink sink) {
    makeRoom(1);
    add(questionnaire, new Ticket(place.position(), ResponseHeader.NONE, sink));
  }

  private void makeRoom(int records) {
    if (session.remaining() < records) {
      finish();
    }
  }

  private void json(byte[] buffer, int from, int to, Ticket ticket) {
    String text;
    try {
      text = utf8.decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      ticket.sink().refused(List.of(Problem.of("", "", RawRecord.NOT_UTF8)));
      return;
    }
    Reading reading = JsonQuestionnaires.one(text, ticket.position());
    if (reading instanceof Reading.Refused refused) {
      ticket.sink().refused(refused.allProblems(catalogue));
    } else {
      add(((Reading.Read) reading).questionnaire(), ticket);
    }
  }

  private void response(FhirReading response, long position, RecordSink sink) {
    if (response.reading() instanceof Reading.Refused refused) {
      sink.refused(refused.problems());
      return;
    }
    Questionnaire questionnaire = ((Reading.Read) response.reading()).questionnaire();
    if (response.chart().isEmpty()) {
      add(questionnaire, new Ticket(position, response.header(), sink));
    } else {
      addCharted(questionnaire, response, position, sink);
    }
  }

  private void addCharted(
      Questionnaire given, FhirReading response, long position, RecordSink sink) {
    ChartedQuestionnaire charted;
    try {
      charted = ChartMerge.of(pack, given, response.chart());
    } catch (InvalidQuestionnaireException e) {
      sink.refused(e.problems());
      return;
    }
    makeRoom(1 + charted.otherwise().size());
    Charted chart = new Charted(charted, new ArrayList<>());
    Ticket ticket = new Ticket(position, response.header(), sink, Optional.of(chart));
    session.add(charted.filled(), ticket);
    charted.otherwise().forEach(questionnaire -> session.add(questionnaire, ticket));
  }

  private void add(Questionnaire questionnaire, Ticket ticket) {
    try {
      session.add(questionnaire, ticket);
    } catch (InvalidQuestionnaireException e) {
      ticket.sink().refused(e.problems());
    }
  }

  @Override
  public void finish() {
    for (var result = session.next(); result != null; result = session.next()) {
      Ticket ticket = result.ticket();
      if (ticket.chart().isEmpty()) {
        crossCheck(ticket, result);
        write(ticket, result);
      } else {
        writeCharted(ticket, ticket.chart().get(), result);
      }
    }
  }

  private void crossCheck(Ticket ticket, AssessmentSession<Ticket>.Result result) {
    if (!crossCheck.includes(ticket.position())) {
      return;
    }
    String differing = result.differingRules();
    if (!differing.isEmpty()) {
      throw new EnginesDifferException(
          "the compiled rules and Drools differ on "
              + differing
              + " for record "
              + ticket.position()
              + " of its file; use --engine drools, and please report this");
    }
    ticket.sink().agreed();
  }

  private void writeCharted(Ticket ticket, Charted chart, AssessmentSession<Ticket>.Result result) {
    if (chart.assessments().isEmpty()) {
      crossCheck(ticket, result);
    }
    chart.assessments().add(result.assessment());
    if (chart.isComplete()) {
      Assessment all = chart.combined(pack);
      List<String> findings = all.findings().stream().map(Assessment.Finding::id).toList();
      byte[] row = ResultLine.bytes(line.of(all, ticket.header()));
      ticket.sink().assessed(all.id(), all.urgency(), findings, row);
    }
  }

  private void write(Ticket ticket, AssessmentSession<Ticket>.Result result) {
    byte[] row;
    int length;
    if (format == OutputFormat.NDJSON) {
      row = result.jsonLine();
      length = result.jsonLength();
    } else {
      row = ResultLine.bytes(line.of(result.assessment(), ticket.header()));
      length = row.length;
    }
    ticket.sink().assessed(result.id(), result.urgency(), result.findings(), row, length);
  }
}
