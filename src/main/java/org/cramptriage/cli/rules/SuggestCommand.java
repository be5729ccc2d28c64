package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cramptriage.CrampTriage;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RuleId;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.StatusLine;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.verify.cases.CaseCheck;
import org.cramptriage.verify.cases.CaseDifference;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.mutants.Suggestions;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.UndecidedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Suggests cases at the boundaries of rules. */
@Command(
    name = "suggest",
    header = "Suggests cases at the edges of rules that detect every small error.",
    mixinStandardHelpOptions = true,
    description =
        "Finds, with a solver, a few cases at the edges of rules that together notice "
            + "every slip of the pen (mutation testing, see \"rules mutate\") that no worked "
            + "case notices yet, and prints them as lines of the file edges.ndjson. They are "
            + "marked as recorded: they record what the rules do, not what is right. For "
            + "that, have a clinician answer a case before seeing the result. If rules are "
            + "named: cases for every slip in these, whether or not it is noticed already.")
final class SuggestCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Rules, for example RF-030; without any, what is open in all rules.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Append to this file of cases, or to the files of their topics in this folder of rules.")
  private @Nullable Path output;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private MaxConflicts solver = new MaxConflicts();

  @Mixin private RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ConflictLimit limit = solver.limit();
    Dossier dossier = rules.dossier();
    List<WorkedCase> found;
    try (StatusLine line = new StatusLine()) {
      List<Rule> wanted = RuleId.allWithCondition(dossier.pack(), ids);
      Suggestions suggestions = new Suggestions(dossier, limit);
      found = suggestions.of(wanted, !ids.isEmpty(), rule -> line.show("looking at " + rule.id()));
      replay(dossier, found);
    } catch (UndecidedException e) {
      return failed(
          "Not decided " + limit.words() + "; nothing is suggested. Raise --max-conflicts.");
    } catch (ReplayException e) {
      return failed("The cases cannot be trusted: " + e.getMessage());
    }
    if (spec != null) {
      print(found, spec.commandLine().getOut());
    }
    return Exit.DONE;
  }

  /** Checks every suggested case with the real engine. */
  private void replay(Dossier dossier, List<WorkedCase> found) {
    if (!found.isEmpty()) {
      CrampTriage engine = rules.engine(dossier);
      Map<WorkedCase, List<CaseDifference>> different =
          new CaseCheck(dossier.cases(), engine::assess).of(found);
      if (!different.isEmpty()) {
        throw new ReplayException("the engine assesses them differently: " + different);
      }
    }
  }

  private int failed(String why) {
    if (spec != null) {
      spec.commandLine().getErr().println(why);
    }
    return Exit.FOUND;
  }

  private void print(List<WorkedCase> found, PrintWriter out) {
    if (output != null) {
      new CaseFiles(output).append(found);
    }
    if (json) {
      out.println(CasesJson.suggested(found));
    } else if (output != null) {
      out.println(found.size() + " cases appended to " + output + ", marked as recorded.");
    } else if (found.isEmpty()) {
      out.println("Every visible slip of the pen is already noticed; nothing to suggest.");
    } else {
      found.forEach(worked -> out.print(CasesJson.line(worked)));
    }
    out.flush();
  }
}
