package org.cramptriage.batch.reading;

import java.util.List;
import org.cramptriage.questionnaire.CsvQuestionnaires;
import org.jspecify.annotations.Nullable;

/**
 * Records of one file that are evaluated together by one thread.
 *
 * @param bytes the records
 * @param slices the place of each record in the bytes
 * @param columns the columns, if the records are rows of a CSV file; otherwise they are JSON
 * @param source the number of their file in the list of inputs, from 0
 * @param read the raw bytes of that file that were read so far
 * @param after the reading state after the last record
 * @param empty the name of the file, if it ended here without any record
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are shared, never compared.
public record Chunk(
    byte[] bytes,
    List<RecordSlice> slices,
    @Nullable CsvQuestionnaires columns,
    int source,
    Prefix read,
    ReadingState after,
    @Nullable String empty) {

  /** A chunk of records that do not come from an input of a run. */
  public Chunk(
      byte[] bytes,
      List<RecordSlice> slices,
      @Nullable CsvQuestionnaires columns,
      ReadingState after,
      @Nullable String empty) {
    this(bytes, slices, columns, 0, Prefix.NONE, after, empty);
  }

  /** An estimate of the memory it takes until it is written: text, answers, results, rejects. */
  public long weight() {
    return 6L * bytes.length + 48_000L * (slices.size() + 1);
  }
}
