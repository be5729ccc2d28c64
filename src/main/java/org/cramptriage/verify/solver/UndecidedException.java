package org.cramptriage.verify.solver;

/** The solver reached its {@link ConflictLimit}: the question is neither answered yes nor no. */
public final class UndecidedException extends Exception {

  private static final long serialVersionUID = 1;

  UndecidedException() {
    super("the solver reached its limit");
  }
}
