package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.cli.terminal.RuleId;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.review.RuleExplanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The {@code rules} command: automatic checks of the rule pack. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Checks and explains the rules.",
    subcommands = {
      RulesCommand.Lint.class,
      RulesCommand.Explain.class,
      NewCommand.class,
      TryCommand.class,
      ProveCommand.class,
      ImpactCommand.class,
      MutateCommand.class,
      CasesCommand.class,
      ScorecardCommand.class
    })
public final class RulesCommand implements Runnable {

  private static final int LONGEST_NAME = 1_000;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** Runs every check on a pack. */
  @Command(
      name = "lint",
      header = "Runs every check on the rule pack.",
      mixinStandardHelpOptions = true,
      description = {
        "Runs every check on the rule pack (rules, texts, evidence, cases, hazards) "
            + "and prints each problem with file, line and advice. A warning says what to do "
            + "before release, such as the source of an edited number.",
        "Exit code 1 if there is any problem, with --strict also if there is any " + "warning."
      })
  static final class Lint implements Callable<Integer> {
    @Mixin private RulesFolder rules = new RulesFolder();

    @Option(
        names = "--json",
        description = "Print JSON: {\"rules\": n, \"problems\": [...], \"warnings\": [...]}.")
    private boolean json;

    @Option(names = "--strict", description = "Warnings count as problems, as for a release.")
    private boolean strict;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
      Problems found = new Problems();
      int count = 0;
      String hash = "";
      List<PackProblem> problems = List.of();
      try {
        RulePack pack = rules.checked(found);
        count = pack.rules().size();
        hash = " " + pack.hashes().ofPack();
      } catch (InvalidPackException e) {
        problems = e.problems();
      }
      List<PackProblem> warnings = strict ? List.of() : found.notes();
      problems = strict ? both(problems, found.notes()) : problems;
      PrintWriter out = Terminal.of(spec).getOut();
      if (json) {
        out.println(RulesJson.lint(count, problems, warnings));
      } else {
        problems.forEach(out::println);
        warnings.forEach(w -> out.println(w.marked("warning: ")));
        out.println(summary(count, problems.size(), warnings.size()) + hash);
      }
      return problems.isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    private static List<PackProblem> both(List<PackProblem> one, List<PackProblem> other) {
      return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }

    private static String summary(int rules, int problems, int warnings) {
      String read = rules == 0 ? "" : rules + " rules, ";
      String wrong = problems == 0 ? "no problems" : counted(problems, "problem");
      return read + wrong + (warnings == 0 ? "." : ", " + counted(warnings, "warning") + ".");
    }

    private static String counted(int count, String thing) {
      return count + " " + thing + (count == 1 ? "" : "s");
    }
  }

  /** Explains a rule in plain language. */
  @Command(
      name = "explain",
      header = "Explains a rule in plain language.",
      mixinStandardHelpOptions = true,
      description =
          "Explains a rule in plain language, with its texts, sources, hazards and the items it uses.")
  static final class Explain implements Callable<Integer> {
    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "A rule, for example RF-030. Without it all rules are listed.")
    private @Nullable String id;

    @Option(
        names = "--json",
        description = "Print JSON; words are those of its \"sentence\", signs those it uses.")
    private boolean json;

    @Option(
        names = "--unfold",
        description = "Show the condition of each sign in its place. JSON always has both sizes.")
    private boolean unfold;

    @Mixin private RulesFolder rules = new RulesFolder();

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
      RulePack pack = rules.pack();
      PrintWriter out = Terminal.of(spec).getOut();
      if (id == null) {
        list(pack, out);
        return Exit.DONE;
      }
      String wanted = RuleId.of(pack, id);
      if (json) {
        out.println(RulesJson.rule(pack, wanted));
      } else {
        Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);
        new RuleExplanation(pack, rules.hazards()).of(wanted, unfold).forEach(text::outlined);
        out.print(text);
        out.flush();
      }
      return Exit.DONE;
    }

    private void list(RulePack pack, PrintWriter out) {
      if (json) {
        out.println(RulesJson.rules(pack));
        return;
      }
      for (Rule rule : pack.reviewed()) {
        String level = rule instanceof Rule.Finding finding ? finding.urgency().name() : "";
        String name = Problem.oneLine(rule.header().name(), LONGEST_NAME);
        out.printf(Locale.ROOT, "%-12s %-10s %s%n", rule.id(), level, name);
      }
    }
  }
}
