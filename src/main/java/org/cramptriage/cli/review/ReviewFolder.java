package org.cramptriage.cli.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Today;
import org.cramptriage.cli.terminal.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options shared by all review commands: the rules and the day. */
public final class ReviewFolder {

  private static final String MARK = "pack.yaml";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The folder of the rule pack; its ledger is read and written there. Default: "
              + "the folder rules of this installation.")
  private @Nullable Path folder;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day of the review. Default: today.")
  private @Nullable String date;

  /** The folder of the rules. */
  Path root() {
    Path named = folder;
    if (named != null) {
      if (!Files.isDirectory(named)) {
        throw new UsageException(named + ": no such folder; name the folder that contains " + MARK);
      }
      return named;
    }
    return RulesFolder.installed()
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no folder \"rules\" here; name the folder that contains "
                        + MARK
                        + " with --rules DIR"));
  }

  /** The day of the review. */
  LocalDate day() {
    return Today.or(date);
  }
}
