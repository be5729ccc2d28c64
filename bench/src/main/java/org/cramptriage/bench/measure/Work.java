package org.cramptriage.bench.measure;

/** Something to be timed, one record at a time. */
@FunctionalInterface
public interface Work {

  /**
   * Does it for the n-th record.
   *
   * @return something that depends on the result, so that the result is needed
   */
  int of(int n);
}
