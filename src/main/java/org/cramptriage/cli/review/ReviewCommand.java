package org.cramptriage.cli.review;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The clinician's review of the rules. */
@Command(
    name = "review",
    header = "The clinicians' review: who has read and signed which rule.",
    mixinStandardHelpOptions = true,
    description = {
      "The clinician's review: who has read and signed which rule.",
      "Every decision is a line in rules/review/signoffs.txt and is valid only while the rule stays as it was"
          + " read. Nothing in that file is ever removed: a later decision replaces an earlier one."
    },
    subcommands = {
      ReviewReportCommand.class,
      ReviewStatusCommand.class,
      ReviewSignCommand.class,
      ReviewExportCommand.class,
      ReviewImportCommand.class
    },
    footer = {
      "",
      "The usual steps: \"review status\" shows what is open; \"review sign\" goes through it, or"
          + " \"review report\" makes a page and \"review export\" a spreadsheet to decide in, which"
          + " \"review import\" reads back; then commit the changed files."
    })
public final class ReviewCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
