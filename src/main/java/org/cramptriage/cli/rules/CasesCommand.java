package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cramptriage.CrampTriage;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.verify.cases.CaseCheck;
import org.cramptriage.verify.cases.CaseDifference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The worked cases. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "Checks the worked cases, and suggests cases at the boundaries of rules.",
    subcommands = {CasesCommand.Check.class, SuggestCommand.class})
final class CasesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** Checks every worked case with the real engine. */
  @Command(
      name = "check",
      header = "Checks every worked case with the engine.",
      mixinStandardHelpOptions = true,
      description =
          "Assesses every worked case with the engine and shows those that do not end as "
              + "written. Counts how many cases a clinician judged before seeing the result, "
              + "and how many only record what the rules did. Exit code 1 if a case does not "
              + "end as written.")
  static final class Check implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin private RulesFolder rules = new RulesFolder();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      Dossier dossier = rules.dossier();
      CrampTriage engine = rules.engine(dossier);
      List<WorkedCase> all = dossier.cases().all();
      Map<WorkedCase, List<CaseDifference>> found =
          new CaseCheck(dossier.cases(), engine::assess).of(all);
      if (spec != null) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
          out.println(CasesJson.check(all, found));
        } else {
          found.forEach((worked, differences) -> print(worked, differences, out));
          out.println(summary(all, found.size()));
        }
        out.flush();
      }
      return found.isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    private static void print(
        WorkedCase worked, List<CaseDifference> differences, PrintWriter out) {
      out.println(worked.id() + " " + worked.title() + " (" + origin(worked) + ")");
      for (CaseDifference difference : differences) {
        out.println(
            "  %s: expected %s, got %s"
                .formatted(
                    difference.what(), words(difference.expected()), words(difference.got())));
      }
    }

    private static String words(List<String> values) {
      return values.isEmpty() ? "nothing" : String.join(", ", values);
    }

    private static String summary(List<WorkedCase> all, int different) {
      long judged = all.stream().filter(WorkedCase::judged).count();
      long near = all.stream().filter(c -> !c.judged() && c.isNear()).count();
      return ("%d cases: %d judged by a clinician, %d recorded, of these %d at the boundaries of"
              + " rules; %d with another result than expected.")
          .formatted(all.size(), judged, all.size() - judged, near, different);
    }
  }

  /** The basis of a case in words. */
  static String origin(WorkedCase worked) {
    return worked.judged() ? "judged by a clinician" : "recorded";
  }
}
