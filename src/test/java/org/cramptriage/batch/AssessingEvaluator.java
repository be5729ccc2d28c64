package org.cramptriage.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/** Evaluates as the library does, the plain way: what the fast evaluators are held against. */
final class AssessingEvaluator implements RecordEvaluator {

  private final CrampTriage triage;
  private final ResultLine line;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

  AssessingEvaluator(CrampTriage triage, OutputFormat format) {
    this.triage = triage;
    this.line = ResultLine.in(format, triage.rules());
  }

  @Override
  public byte[] heading() {
    return ResultLine.bytes(line.heading());
  }

  @Override
  public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
    String text;
    try {
      text = utf8.decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      sink.refused(List.of(Problem.of("", "", RawRecord.NOT_UTF8)));
      return;
    }
    Reading reading = JsonQuestionnaires.one(text, place.position());
    if (reading instanceof Reading.Refused refused) {
      sink.refused(refused.allProblems(triage.rules().catalogue()));
    } else {
      evaluate(((Reading.Read) reading).questionnaire(), place, sink);
    }
  }

  @Override
  public void evaluate(Questionnaire questionnaire, RecordPlace place, RecordSink sink) {
    Assessment a;
    try {
      a = triage.assess(questionnaire);
    } catch (InvalidQuestionnaireException e) {
      sink.refused(e.problems());
      return;
    }
    List<String> findings = a.findings().stream().map(Assessment.Finding::id).toList();
    sink.assessed(a.id(), a.urgency(), findings, ResultLine.bytes(line.of(a, ResponseHeader.NONE)));
  }
}
