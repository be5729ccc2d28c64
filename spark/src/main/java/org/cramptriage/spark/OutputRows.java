package org.cramptriage.spark;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.cramptriage.batch.parts.Outcomes;
import org.cramptriage.batch.parts.PartWork;

/** Puts outcomes into rows of the output. */
interface OutputRows extends Serializable {

  /** Their columns. */
  StructType columns();

  /** Begins a partition. */
  Partition partition(PartWork work);

  /** The rows of one partition. */
  interface Partition {
    /** What became of some records. */
    void outcomes(Outcomes outcomes, Consumer<Row> into);

    /** The counts of the partition. */
    Row counted(String counts);
  }
}
