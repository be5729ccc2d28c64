package org.cramptriage.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.batch.reading.Chunk;
import org.cramptriage.questionnaire.RecordId;
import org.jspecify.annotations.Nullable;

/** The result of a chunk: bytes to write, and counts. */
public final class ChunkResult {

  private final Chunk chunk;
  private static final int USUAL_RESULT = 1 << 15;

  private final ByteArrayOutputStream output;
  private final ByteArrayOutputStream rejects = new ByteArrayOutputStream();
  private final Tally tally = new Tally();
  private final List<String> ids = new ArrayList<>();

  ChunkResult(Chunk chunk) {
    this.chunk = chunk;
    this.output = new ByteArrayOutputStream(USUAL_RESULT * chunk.slices().size() + 1);
  }

  Chunk chunk() {
    return chunk;
  }

  /** The results, in input order. */
  public ByteArrayOutputStream output() {
    return output;
  }

  /** The refused records, in input order. */
  public ByteArrayOutputStream rejects() {
    return rejects;
  }

  public Tally tally() {
    return tally;
  }

  /** The ids that the records have of their own. */
  public List<String> ids() {
    return ids;
  }

  void id(@Nullable RecordId id) {
    if (id != null && !isPosition(id.text())) {
      ids.add(id.text());
    }
  }

  private static boolean isPosition(String id) {
    return id.startsWith("#")
        && id.length() > 1
        && id.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  public void output(byte[] bytes, int length) {
    output.write(bytes, 0, length);
  }

  void reject(String line) {
    byte[] bytes = ResultLine.bytes(line);
    rejects.write(bytes, 0, bytes.length);
  }
}
