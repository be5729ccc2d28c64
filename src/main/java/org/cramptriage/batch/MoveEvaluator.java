package org.cramptriage.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cramptriage.assess.moves.Move;
import org.cramptriage.assess.moves.TwoDesks;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/** Assesses records with two packs. */
final class MoveEvaluator implements RecordEvaluator {

  private final TwoDesks desks;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

  MoveEvaluator(TwoDesks desks) {
    this.desks = desks;
  }

  @Override
  public byte[] heading() {
    return new byte[0];
  }

  @Override
  public void evaluate(byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
    Reading reading;
    try {
      String text = utf8.decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
      reading = JsonQuestionnaires.one(text, place.position());
    } catch (CharacterCodingException e) {
      sink.refused(List.of(Problem.of("", "", RawRecord.NOT_UTF8)));
      return;
    }
    if (reading instanceof Reading.Refused refused) {
      sink.refused(refused.problems());
    } else {
      evaluate(((Reading.Read) reading).questionnaire(), place, sink);
    }
  }

  @Override
  public void evaluate(Questionnaire questionnaire, RecordPlace place, RecordSink sink) {
    Move move;
    try {
      move = desks.of(questionnaire);
    } catch (InvalidQuestionnaireException e) {
      sink.refused(e.problems());
      return;
    } catch (IllegalStateException e) {
      throw new EnginesDifferException(
          e.getMessage() + " for record " + place.position() + " of its file; please report this");
    }
    byte[] line = ResultLine.bytes(Corpus.line(move));
    sink.assessed(questionnaire.id(), move.after(), List.of(), line);
  }
}
