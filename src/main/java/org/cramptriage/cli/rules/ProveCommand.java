package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cramptriage.CrampTriage;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.StatusLine;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.verify.bounds.ExactnessReport;
import org.cramptriage.verify.bounds.RangeExactness;
import org.cramptriage.verify.guarantees.Proof;
import org.cramptriage.verify.guarantees.Prover;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.solver.ConflictLimit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves the guarantees of a rule pack. */
@Command(
    name = "prove",
    header = "Proves the guarantees of the rule pack over all answer sheets.",
    mixinStandardHelpOptions = true,
    description = {
      "Proves the guarantees of the rule pack (safety/guarantees.yaml) over all answer sheets.",
      "A guarantee that does not hold is shown with the smallest patient, as assessed by Drools.",
      "Exit code 0 if all are proved, 1 if one is refuted or not decided. A bound that is merely"
          + " safe is not an error."
    })
public final class ProveCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Guarantees, for example G-001. Default: all.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--bounds",
      description =
          "Also decide for every rule and level whether the upper end of the range is exact:"
              + " whether what may still hold can come true. Where it is merely safe, show the"
              + " smallest sheet.")
  private boolean bounds;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private MaxConflicts solver = new MaxConflicts();

  @Mixin private RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ConflictLimit limit = solver.limit();
    Dossier dossier = rules.dossier();
    List<Guarantee> wanted = wanted(dossier);
    Lazy<CrampTriage> engine = new Lazy<>(() -> rules.engine(dossier));
    List<Proof> proofs;
    Optional<ExactnessReport> exactness = Optional.empty();
    try (StatusLine line = new StatusLine()) {
      Prover prover = new Prover(dossier, sheet -> engine.get().assess(sheet), limit);
      proofs = prover.prove(wanted, next -> line.show("proving " + next.id() + " ..."));
      if (bounds) {
        RangeExactness search =
            new RangeExactness(dossier, sheet -> engine.get().assess(sheet), limit);
        exactness = Optional.of(search.report(id -> line.show("bounds of " + id + " ...")));
      }
    } catch (ReplayException e) {
      return defect(e);
    }
    if (spec != null) {
      print(dossier, proofs, exactness, limit, spec.commandLine().getOut());
    }
    boolean all =
        proofs.stream().allMatch(p -> p.outcome() == Proof.Outcome.PROVED)
            && exactness.map(ExactnessReport::isDecided).orElse(true);
    return all ? Exit.DONE : Exit.FOUND;
  }

  private int defect(ReplayException e) {
    if (spec != null) {
      spec.commandLine().getErr().println(notToBeTrusted(e));
    }
    return Exit.FOUND;
  }

  /** The message if the engine does not show what the solver found. */
  public static String notToBeTrusted(ReplayException e) {
    return "The proof cannot be trusted: "
        + e.getMessage()
        + System.lineSeparator()
        + "Please report this. Nothing is proved.";
  }

  private List<Guarantee> wanted(Dossier dossier) {
    List<Guarantee> all = dossier.guarantees();
    if (all.isEmpty()) {
      String text = "is missing; state at least one guarantee";
      throw new InvalidPackException(List.of(new PackProblem(PackLayout.GUARANTEES, 0, text)));
    }
    List<String> known = all.stream().map(Guarantee::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new UsageException("there is no guarantee " + id + " in " + PackLayout.GUARANTEES);
      }
    }
    return all.stream().filter(g -> ids.isEmpty() || ids.contains(g.id())).toList();
  }

  private void print(
      Dossier dossier,
      List<Proof> proofs,
      Optional<ExactnessReport> exactness,
      ConflictLimit limit,
      PrintWriter out) {
    if (json) {
      out.println(ProofsJson.of(dossier.pack(), proofs, exactness));
    } else {
      out.print(new ReadableProofs(dossier.pack(), limit).of(proofs, exactness));
    }
    out.flush();
  }
}
