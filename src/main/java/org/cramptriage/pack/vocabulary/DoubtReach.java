package org.cramptriage.pack.vocabulary;

import java.util.List;

/** Finds the clauses that a negation or a doubt reaches. */
final class DoubtReach {

  private final List<Clause> clauses;
  private final boolean[] doubted;

  private DoubtReach(List<Clause> clauses) {
    this.clauses = clauses;
    this.doubted = new boolean[clauses.size()];
  }

  static boolean[] over(List<Clause> clauses) {
    DoubtReach reach = new DoubtReach(clauses);
    for (int at = 0; at < clauses.size(); at++) {
      if (clauses.get(at).has(Kind.DOUBT)) {
        reach.from(at);
      }
    }
    return reach.doubted;
  }

  private void from(int at) {
    Clause clause = clauses.get(at);
    doubted[at] = true;
    if (!clause.names() && at > 0) {
      doubted[at - 1] = true;
      backward(at - 1);
    }
    if (clause.isDoubtedAtItsEnd()) {
      backward(at);
    } else {
      forward(at);
    }
  }

  private void backward(int at) {
    for (int before = at; before > 0 && clauses.get(before).before() == Gap.JOINT; before--) {
      doubted[before - 1] = true;
    }
  }

  private void forward(int at) {
    for (int next = at + 1;
        next < clauses.size() && clauses.get(next).before() != Gap.STOP;
        next++) {
      doubted[next] = true;
    }
  }
}
