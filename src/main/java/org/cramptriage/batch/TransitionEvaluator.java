package org.cramptriage.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cramptriage.assess.transitions.LevelTransition;
import org.cramptriage.assess.transitions.PairedSession;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/** Assesses records with two rule packs. */
final class TransitionEvaluator implements RecordEvaluator {

  private final PairedSession session;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

  TransitionEvaluator(PairedSession session) {
    this.session = session;
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
    LevelTransition transition;
    try {
      transition = session.of(questionnaire);
    } catch (InvalidQuestionnaireException e) {
      sink.refused(e.problems());
      return;
    } catch (IllegalStateException e) {
      throw new EnginesDifferException(
          e.getMessage() + " for record " + place.position() + " of its file; please report this");
    }
    byte[] line = ResultLine.bytes(Corpus.line(transition));
    sink.assessed(questionnaire.id(), transition.after(), List.of(), line);
  }
}
