package org.cramptriage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cramptriage.batch.parts.Outcomes;
import org.cramptriage.batch.parts.PartWork;
import org.cramptriage.batch.parts.TableRow;
import org.cramptriage.questionnaire.Catalogue;
import org.jspecify.annotations.Nullable;

/** Assesses the rows of a partition of a table that was read from files. */
final class TableOutcomes implements OutcomeRows.Source {

  /** The column that says from which file a row is. */
  static final String FILE = "cramp_triage_file";

  /** The column of its number in that file, from 0. */
  static final String ROW = "cramp_triage_row";

  private final PartWork work;
  private final TableColumns columns;
  private final Catalogue catalogue;
  private final Iterator<Row> rows;

  TableOutcomes(PartWork work, TableColumns columns, Catalogue catalogue, Iterator<Row> rows) {
    this.work = work;
    this.columns = columns;
    this.catalogue = catalogue;
    this.rows = rows;
  }

  @Override
  public @Nullable Outcomes next() {
    List<TableRow> some = new ArrayList<>();
    while (rows.hasNext() && some.size() < PartWork.rowsAtATime()) {
      Row row = rows.next();
      some.add(
          new TableRow(columns.json(row, catalogue), row.getAs(FILE), row.<Long>getAs(ROW) + 1));
    }
    return some.isEmpty() ? null : work.assess(some);
  }
}
