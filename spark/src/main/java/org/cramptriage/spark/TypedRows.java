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
 * Rows of typed columns, one for every record.
 *
 * @param version the version of the rule pack
 * @param hash its hash
 * @param withIds whether ids are to be compared
 */
record TypedRows(String version, String hash, boolean withIds) implements OutputRows {

  private static final long serialVersionUID = 1L;

  /** The column of the counts. */
  static final String COUNTS = "counts";

  @Override
  public StructType columns() {
    StructType columns = new StructType().add(Outcome.COLUMN, DataTypes.StringType, false);
    for (org.apache.spark.sql.types.StructField field : TypedColumns.ALL.fields()) {
      columns = columns.add(field);
    }
    return columns.add(COUNTS, DataTypes.StringType);
  }

  @Override
  public Partition partition(PartWork work) {
    return new Typed(new TypedColumns(version, hash), withIds);
  }

  private record Typed(TypedColumns columns, boolean withIds) implements Partition {

    @Override
    public void outcomes(Outcomes outcomes, Consumer<Row> into) {
      lines(outcomes.results())
          .forEach(line -> into.accept(row(Outcome.ASSESSED, columns.assessed(line))));
      lines(outcomes.rejects())
          .forEach(line -> into.accept(row(Outcome.REFUSED, columns.refused(line))));
      if (withIds) {
        outcomes.ids().forEach(id -> into.accept(row(Outcome.IDS, new Object[] {id})));
      }
    }

    /** The lines; JSON on one line holds no line end but its own. */
    private static java.util.stream.Stream<String> lines(byte[] all) {
      String text = new String(all, StandardCharsets.UTF_8);
      return text.isEmpty() ? java.util.stream.Stream.of() : Arrays.stream(text.split("\n"));
    }

    @Override
    public Row counted(String counts) {
      Object[] row = new Object[TypedColumns.ALL.size() + 2];
      row[0] = Outcome.COUNTED;
      row[row.length - 1] = counts;
      return RowFactory.create(row);
    }

    private static Row row(String outcome, Object[] columns) {
      Object[] row = new Object[TypedColumns.ALL.size() + 2];
      row[0] = outcome;
      System.arraycopy(columns, 0, row, 1, columns.length);
      return RowFactory.create(row);
    }
  }
}
