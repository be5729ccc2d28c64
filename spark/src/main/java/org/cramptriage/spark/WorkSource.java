package org.cramptriage.spark;

import java.io.Serializable;
import org.cramptriage.batch.parts.PartWork;

/** Travels to an executor and gives it what assesses there. */
interface WorkSource extends Serializable {

  /** What assesses in this JVM; all its tasks share it. */
  PartWork work();
}
