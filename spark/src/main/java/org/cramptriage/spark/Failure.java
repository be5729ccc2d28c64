package org.cramptriage.spark;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.spark.SparkException;
import org.cramptriage.pack.problem.InvalidPackException;

/** Says in one line why a job ended early. */
final class Failure {

  /** The exit code for bad usage, or nothing readable. */
  static final int USAGE = 2;

  private static final int STOPPED = 3;

  private Failure() {}

  /** Prints why, and gives the exit code. */
  static int explained(Exception e, PrintWriter err) {
    if (e instanceof JobRefusedException || e instanceof InvalidPackException) {
      err.println(e.getMessage());
      return USAGE;
    }
    boolean ended = firstLine(root(e)).contains("stopped SparkContext");
    boolean outside = ended || e instanceof SparkException || e instanceof IOException;
    String begin = outside ? "stopped: " : "stopped by a defect: ";
    String reason = ended ? "the Spark application was ended" : reason(root(e));
    err.println(begin + reason + "; submit the job again, it replaces what there is");
    return STOPPED;
  }

  /** What is at the bottom of it. */
  static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String reason(Throwable root) {
    String first = firstLine(root);
    return root instanceof IOException ? first : root.getClass().getSimpleName() + ": " + first;
  }

  /** The first line of what an exception says. */
  static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
