package org.cramptriage.batch.parts;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.batch.reading.ChunkBuilder;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.batch.reading.RecordPlace;
import org.cramptriage.batch.reading.RecordSlice;
import org.cramptriage.questionnaire.Problem;

/** Rows of tables as a chunk. */
final class TableChunk {

  private TableChunk() {}

  static Chunk of(List<TableRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<RecordSlice> slices = new ArrayList<>();
    for (TableRow row : rows) {
      List<Problem> problems = ChunkBuilder.problems(row.json().length);
      int from = bytes.size();
      bytes.write(row.json(), 0, ChunkBuilder.kept(row.json().length));
      RecordPlace place = new RecordPlace(row.source(), row.row(), 0, row.row());
      slices.add(new RecordSlice(from, bytes.size(), place, problems, false));
    }
    return new Chunk(bytes.toByteArray(), slices, null, ReadingState.START, null);
  }
}
