package org.cramptriage.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cramptriage.batch.parts.Outcomes;
import org.cramptriage.batch.parts.TableRow;
import org.cramptriage.pack.RulePack;

/**
 * Assesses rows one at a time, so that each has its result beside it.
 *
 * @param source gives what assesses here
 * @param rules the rules
 * @param columns where the answers stand
 */
record OneByOne(WorkSource source, TravellingRules rules, TableColumns columns)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What a record is called that has no id. Rows of a table have no order, so no number either. */
  private static final String NAMELESS = "#0";

  private static final String TABLE = "table";

  /** The typed columns of a row. */
  Object[] assess(Row row) {
    return assess(columns.json(row, rules.triage().rules().catalogue()));
  }

  /** The typed columns of a record in JSON. */
  Object[] assess(byte[] json) {
    Outcomes outcomes = source.work().assess(List.of(new TableRow(json, TABLE, 0)));
    RulePack pack = rules.triage().rules();
    TypedColumns typed = new TypedColumns(pack.settings().version(), pack.hashes().ofPack());
    byte[] result = outcomes.results();
    if (result.length == 0) {
      return typed.refused(line(outcomes.rejects()));
    }
    Object[] assessed = typed.assessed(line(result));
    return assessed[0].equals(NAMELESS)
        ? typed.refused(null, "id", "expected an id; rows of a table have no numbers", null)
        : assessed;
  }

  private static String line(byte[] bytes) {
    return new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8);
  }
}
