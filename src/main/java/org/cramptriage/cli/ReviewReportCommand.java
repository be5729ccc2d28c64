package org.cramptriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.review.WriteProblem;
import org.cramptriage.review.report.ReviewReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The review as one HTML file. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes DIR/index.html: one file that needs no network and holds every rule in plain language"
          + " with its evidence and near cases, a form to try a case, traceability, hazards, and the"
          + " means to decide.",
      "Open it in a browser, or send it to a reviewer. Decisions are exported from it as a file that"
          + " \"review import\" reads."
    },
    footer = {"", "Example: cramp-triage review report -o report"})
final class ReviewReportCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; it is made if it is not there.")
  private Path output = Path.of("");

  @Option(
      names = "--force",
      description = "Write index.html even if there is one already that is no review report.")
  private boolean force;

  @Option(
      names = "--json",
      description = "Print JSON: {\"file\": ..., \"rules\": n, \"signed\": n}.")
  private boolean json;

  @Mixin private ReviewFolder folder = new ReviewFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    OpenReview review = OpenReview.of(folder);
    Path file = write(new ReviewReport(review.dossier(), review.day()));
    int rules = review.pack().rules().size();
    long signed =
        review.pack().rules().stream()
            .map(rule -> review.dossier().signOff().standing(rule.id(), review.day()))
            .filter(standing -> standing.state() == State.SIGNED)
            .count();
    print(file, rules, signed);
    return Exit.DONE;
  }

  private Path write(ReviewReport report) {
    Path file = output.resolve(ReviewReport.FILE);
    try {
      if (Files.exists(file) && !force && !ReviewReport.isReport(file)) {
        throw new UsageException(
            file
                + ": there is such a file, and it is no review report; name another folder, or add --force");
      }
      return report.write(output);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be written; " + WriteProblem.of(e));
    }
  }

  private void print(Path file, int rules, long signed) {
    var out = ReviewCommand.line(spec).getOut();
    if (json) {
      out.println(
          Json.text(
              to -> {
                to.writeStartObject();
                to.writeStringField("file", file.toString());
                to.writeNumberField("rules", rules);
                to.writeNumberField("signed", signed);
                to.writeEndObject();
              }));
    } else {
      out.println(
          file + ": " + rules + " rules, " + signed + " of them signed. Open it in a browser.");
    }
  }
}
