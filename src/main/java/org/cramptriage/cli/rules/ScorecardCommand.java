package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cramptriage.CrampTriage;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.verify.scorecard.Score;
import org.cramptriage.verify.scorecard.Scorecard;
import org.cramptriage.verify.scorecard.ScoredPerson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the rules against people whose right level is known. */
@Command(
    name = "scorecard",
    header = "Holds the rules against people whose right level is known.",
    mixinStandardHelpOptions = true,
    description =
        "Assesses people whose right level is known, and prints how many get it: a "
            + "table of levels, under- and over-triage with 95 %% intervals, the sensitivity "
            + "for emergencies, unsafe and missing advice, and why each miss got its level. "
            + "DIR contains cases.ndjson (questionnaires) and expected.csv (id, accept_min, "
            + "accept_max; optional: title, exact, tag, must_not_advise, should_advise, "
            + "several advice ids separated by semicolons), or folders with these files. "
            + "People tagged X are listed and not counted. Exit code 1 if somebody is below "
            + "the lowest right level, or is shown unsafe advice. See docs/scorecard.md.")
final class ScorecardCommand implements Callable<Integer> {

  private static final Path SHIPPED = Path.of("bench/scorecard");

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder. Default: bench/scorecard of a checkout.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CrampTriage triage = rules.triage(Integer.MAX_VALUE);
    Map<String, List<ScoredPerson>> sets = new ScorecardFiles(triage.rules()).in(named());
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    sets.forEach((name, people) -> cards.put(name, Scorecard.of(people, triage::assess)));
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(ScorecardJson.of(cards));
      } else {
        cards.forEach((name, card) -> out.print(ReadableScorecard.of(name, card)));
      }
      out.flush();
    }
    boolean harm =
        cards.values().stream()
            .flatMap(card -> card.counted().stream())
            .anyMatch(score -> isHarm(score));
    return harm ? Exit.FOUND : Exit.DONE;
  }

  private static boolean isHarm(Score score) {
    return score.isUnder() || !score.unsafe().isEmpty();
  }

  private Path named() {
    if (folder != null) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException(folder + ": no such folder; name a folder with expected.csv");
      }
      return folder;
    }
    String home = System.getProperty(RulesFolder.HOME);
    Path shipped = home == null ? SHIPPED : Path.of(home).resolve(SHIPPED);
    if (!Files.isDirectory(shipped)) {
      throw new UsageException(
          "there is no " + SHIPPED + " here; name a folder with cases.ndjson and expected.csv");
    }
    return shipped;
  }
}
