package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.GuaranteeKind;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.verify.solver.ConflictLimit;

/**
 * Proves the guarantees of a rule pack over all answer sheets, not over samples of them. What is
 * refuted comes with the smallest patient, whom the real engine has assessed.
 */
public final class Prover {

  private final Dossier dossier;
  private final Function<Questionnaire, Assessment> engine;
  private final ConflictLimit limit;

  /**
   * A prover.
   *
   * @param dossier the rules, with the guarantees and a healthy person
   * @param engine the real engine of these rules, for several threads; asked only where a guarantee
   *     is refuted
   * @param limit how much each call of the solver may take
   */
  public Prover(Dossier dossier, Function<Questionnaire, Assessment> engine, ConflictLimit limit) {
    this.dossier = dossier;
    this.engine = engine;
    this.limit = limit;
  }

  /**
   * Proves guarantees, those about two sheets of a person beside the others: each part has a solver
   * of its own and its own order, so that the same patients are found however the threads run.
   *
   * @param next called before each, by one thread at a time
   * @return the proofs in the order of the guarantees
   * @throws ReplayException if the real engine does not show what the solver found
   */
  public List<Proof> prove(List<Guarantee> guarantees, Consumer<Guarantee> next) {
    ExecutorService threads = Executors.newFixedThreadPool(2, Prover::thread);
    try {
      List<Future<List<Proof>>> parts = new ArrayList<>();
      for (boolean twoSheets : new boolean[] {true, false}) {
        List<Guarantee> part = guarantees.stream().filter(g -> isOfTwo(g) == twoSheets).toList();
        parts.add(threads.submit(() -> inOrder(part, next)));
      }
      Map<String, Proof> proofs = new HashMap<>();
      for (Future<List<Proof>> part : parts) {
        done(part).forEach(proof -> proofs.put(proof.guarantee().id(), proof));
      }
      return guarantees.stream().map(g -> Objects.requireNonNull(proofs.get(g.id()))).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  /** A thread that does not keep the program from ending. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "proofs");
    thread.setDaemon(true);
    return thread;
  }

  private static boolean isOfTwo(Guarantee guarantee) {
    return guarantee.kind() == GuaranteeKind.MONOTONE
        || guarantee.kind() == GuaranteeKind.SAYING_LESS
        || guarantee.kind() == GuaranteeKind.RANGE_SOUND;
  }

  private List<Proof> inOrder(List<Guarantee> guarantees, Consumer<Guarantee> next) {
    if (guarantees.isEmpty()) {
      return List.of();
    }
    OneProver prover = new OneProver(dossier, engine, limit);
    List<Proof> proofs = new ArrayList<>();
    for (Guarantee guarantee : guarantees) {
      synchronized (this) {
        next.accept(guarantee);
      }
      proofs.add(prover.prove(guarantee));
    }
    return proofs;
  }

  private static List<Proof> done(Future<List<Proof>> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the proofs were interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
