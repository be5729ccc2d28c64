package org.cramptriage.pack.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A rule pack that must not be used, with every reason. */
public final class InvalidPackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  /**
   * Refuses a pack.
   *
   * @param problems every reason, at least one
   */
  public InvalidPackException(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every reason. */
  public List<PackProblem> problems() {
    return problems;
  }
}
