package org.cramptriage.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cramptriage.batch.parts.Outcomes;
import org.cramptriage.batch.parts.PartWork;

/**
 * Rows of text: one for the lines of some records, since the writer only adds a line end to each.
 *
 * @param withIds whether ids are to be compared
 */
record TextRows(boolean withIds) implements OutputRows {

  private static final long serialVersionUID = 1L;

  /** The column of the text, as UTF-8. */
  static final String TEXT = "value";

  @Override
  public StructType columns() {
    return new StructType()
        .add(Outcome.COLUMN, DataTypes.StringType, false)
        .add(TEXT, DataTypes.BinaryType, false);
  }

  @Override
  public Partition partition(PartWork work) {
    return new Lines(work.heading(), withIds);
  }

  /** The lines of a partition; every file begins with the heading, as Spark's own do. */
  private static final class Lines implements Partition {
    private final boolean withIds;
    private byte[] heading;

    Lines(byte[] heading, boolean withIds) {
      this.heading = heading;
      this.withIds = withIds;
    }

    @Override
    public void outcomes(Outcomes outcomes, Consumer<Row> into) {
      byte[] results = outcomes.results();
      if (results.length > 0) {
        into.accept(row(Outcome.ASSESSED, joined(heading, results)));
        heading = new byte[0];
      }
      byte[] rejects = outcomes.rejects();
      if (rejects.length > 0) {
        into.accept(row(Outcome.REFUSED, rejects));
      }
      if (withIds) {
        outcomes.ids().forEach(id -> into.accept(row(Outcome.IDS, line(SparkJson.quoted(id)))));
      }
    }

    @Override
    public Row counted(String counts) {
      return row(Outcome.COUNTED, line(counts));
    }

    private static byte[] line(String text) {
      return (text + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
      if (first.length == 0) {
        return second;
      }
      byte[] both = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      return both;
    }

    private static Row row(String outcome, byte[] lines) {
      return RowFactory.create(outcome, Arrays.copyOf(lines, lines.length - 1));
    }
  }
}
