package org.cramptriage.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Results and rejects as typed columns, read from the lines that {@code batch} writes: so they
 * cannot say anything else.
 */
final class TypedColumns {

  /** One reason why a record was refused. */
  private static final StructType REASON =
      new StructType()
          .add("item", DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("expected", DataTypes.StringType);

  /** The columns. */
  static final StructType ALL =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("urgency", DataTypes.StringType)
          .add("at_least", DataTypes.StringType)
          .add("at_most", DataTypes.StringType)
          .add("settled", DataTypes.BooleanType)
          .add("policy", texts())
          .add("findings", texts())
          .add("advice", texts())
          .add("withheld", texts())
          .add("assessment", DataTypes.StringType)
          .add("reasons", DataTypes.createArrayType(REASON))
          .add("reject", DataTypes.StringType)
          .add("rules_version", DataTypes.StringType)
          .add("rules_hash", DataTypes.StringType);

  private final String version;
  private final String hash;

  /**
   * The columns of results by these rules.
   *
   * @param version the version of the rule pack
   * @param hash its hash
   */
  TypedColumns(String version, String hash) {
    this.version = version;
    this.hash = hash;
  }

  private static org.apache.spark.sql.types.DataType texts() {
    return DataTypes.createArrayType(DataTypes.StringType, false);
  }

  /** A result. */
  Object[] assessed(String line) {
    AssessmentLine read = AssessmentLine.of(line);
    return new Object[] {
      read.text("id"),
      read.text("urgency"),
      read.text("range.atLeast"),
      read.text("range.atMost"),
      Boolean.valueOf(read.text("settled")),
      read.texts("policy"),
      read.texts("findings.id"),
      read.advice(),
      read.texts("withheld.id"),
      line,
      null,
      null,
      version,
      hash
    };
  }

  /** A reject. */
  Object[] refused(String line) {
    RejectLine read = RejectLine.of(line);
    List<Row> reasons =
        read.reasons().stream()
            .map(reason -> RowFactory.create(reason.item(), reason.value(), reason.expected()))
            .toList();
    return refused(read.id(), reasons, line);
  }

  /** A record that is refused for a reason that only holds here. */
  Object[] refused(@Nullable String id, String item, String expected, @Nullable String line) {
    return refused(id, List.of(RowFactory.create(item, "", expected)), line);
  }

  private Object[] refused(@Nullable String id, List<Row> reasons, @Nullable String line) {
    return new Object[] {
      id,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      reasons.toArray(Row[]::new),
      line,
      version,
      hash
    };
  }
}
