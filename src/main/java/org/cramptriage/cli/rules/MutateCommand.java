package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RuleId;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.StatusLine;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.mutants.Mutation;
import org.cramptriage.verify.mutants.MutationScore;
import org.cramptriage.verify.solver.ConflictLimit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mutation testing: checks whether the worked cases would notice a slip of the pen in a rule. */
@Command(
    name = "mutate",
    header = "Mutation testing: lists every small error that no worked case notices.",
    mixinStandardHelpOptions = true,
    description = {
      "Mutation testing of the rules: makes every small slip of the pen (a number by "
          + "one, \"or\" for \"and\", a code too many, a level by one, ...) and checks "
          + "whether a worked case notices it. Slips that lint refuses, and those that no "
          + "answer sheet shows (proved by a solver), are counted separately. A slip that "
          + "no case notices is shown with the smallest patient for whom it matters, as an "
          + "open question to a clinician; \"rules cases suggest\" turns it into a case.",
      "Exit code 0 if every visible slip is noticed, 1 if one is open or was not " + "decided."
    })
final class MutateCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Rules, for example RF-030. Default: all rules.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private MaxConflicts solver = new MaxConflicts();

  @Mixin private RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ConflictLimit limit = solver.limit();
    Dossier dossier = rules.dossier();
    List<Rule> wanted = RuleId.allWithCondition(dossier.pack(), ids);
    Mutation mutation = new Mutation(dossier, limit);
    List<MutationScore> scores;
    try (StatusLine line = new StatusLine()) {
      AtomicInteger done = new AtomicInteger();
      scores =
          mutation.of(
              wanted, rule -> line.show("rule " + done.incrementAndGet() + " of " + wanted.size()));
    } catch (ReplayException e) {
      return defect(e);
    }
    if (spec != null) {
      print(dossier, scores, mutation.failingCases(), limit, spec.commandLine().getOut());
    }
    return scores.stream().allMatch(MutationScore::isComplete) ? Exit.DONE : Exit.FOUND;
  }

  private int defect(ReplayException e) {
    if (spec != null) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("The result cannot be trusted: " + e.getMessage());
      err.println("Please report this.");
    }
    return Exit.FOUND;
  }

  private void print(
      Dossier dossier,
      List<MutationScore> scores,
      List<String> failing,
      ConflictLimit limit,
      PrintWriter out) {
    if (json) {
      out.println(MutationJson.of(dossier.pack(), scores, failing));
    } else {
      out.print(new ReadableMutation(dossier.pack()).of(scores, failing, limit));
    }
    out.flush();
  }
}
