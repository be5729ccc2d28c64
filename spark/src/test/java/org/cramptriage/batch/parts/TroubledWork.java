package org.cramptriage.batch.parts;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.cramptriage.CrampTriage;
import org.cramptriage.batch.Engine;
import org.cramptriage.batch.OutputFormat;
import org.cramptriage.batch.RecordEvaluator;
import org.cramptriage.batch.RecordSink;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.questionnaire.Questionnaire;

/** The real work, with trouble on certain records. */
public final class TroubledWork {

  private TroubledWork() {}

  /**
   * Work in which something happens before a record is assessed.
   *
   * @param trouble is told the text of each record, and may throw
   */
  public static PartWork of(CrampTriage triage, Consumer<String> trouble) {
    return new PartWork(
        triage.rules().catalogue(),
        () -> {
          RecordEvaluator real = Engine.COMPILED.evaluators(triage, OutputFormat.NDJSON).get();
          return new RecordEvaluator() {
            @Override
            public void evaluate(
                byte[] buffer, int from, int to, RecordPlace place, RecordSink sink) {
              trouble.accept(new String(buffer, from, to - from, StandardCharsets.UTF_8));
              real.evaluate(buffer, from, to, place, sink);
            }

            @Override
            public void evaluate(Questionnaire row, RecordPlace place, RecordSink sink) {
              real.evaluate(row, place, sink);
            }

            @Override
            public void finish() {
              real.finish();
            }

            @Override
            public byte[] heading() {
              return real.heading();
            }
          };
        });
  }
}
