package org.cramptriage.cli.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.MostUrgentFirst;
import org.cramptriage.review.WriteProblem;
import org.cramptriage.review.signing.OpenRules;
import org.cramptriage.review.workbook.ReviewExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The review as a spreadsheet. */
@Command(
    name = "export",
    header = "Writes the review as a spreadsheet.",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the rules as a spreadsheet (.xlsx) for a reviewer who works without the command line:"
          + " one row per rule, with a list to choose the decision from.",
      "The first sheet explains how to fill it in. \"review import\" reads it back."
    },
    footer = {"", "Example: cramp-triage review export -o review.xlsx --signer j.doe --open"})
final class ReviewExportCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE.xlsx",
      description = "The file to write.")
  private Path output = Path.of("");

  @Option(
      names = "--signer",
      paramLabel = "ID",
      description =
          "The reviewer: fills in name and role, and shows what changed since they decided.")
  private @Nullable String signer;

  @Option(
      names = "--open",
      description =
          "Only rules that are not signed; with --signer only those that still need them.")
  private boolean open;

  @Option(names = "--all", description = "All rules, signed or not. This is the default.")
  private boolean all;

  @Option(
      names = "--force",
      description = "Overwrite the file if it exists; anything filled in there is lost.")
  private boolean force;

  @Option(names = "--json", description = "Print JSON: {\"file\": ..., \"rules\": n}.")
  private boolean json;

  @Mixin private ReviewFolder folder = new ReviewFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (open && all) {
      throw new UsageException("--open and --all cannot be combined");
    }
    OpenReview review = OpenReview.of(folder);
    SignOff signOff = review.dossier().signOff();
    Optional<Signer> who = Optional.ofNullable(signer).map(id -> SignerOptions.known(signOff, id));
    List<Rule> rules = rules(review, who);
    write(
        new ReviewExport(review.dossier(), review.near(), review.changes(), review.day(), who)
            .of(rules));
    print(rules.size());
    return Exit.DONE;
  }

  private List<Rule> rules(OpenReview review, Optional<Signer> who) {
    OpenRules unsigned = new OpenRules(review.pack(), review.dossier().signOff(), review.day());
    if (open) {
      return who.map(s -> unsigned.of(s.id())).orElseGet(unsigned::all);
    }
    return review.pack().reviewed().stream().sorted(new MostUrgentFirst()).toList();
  }

  private void write(byte[] bytes) {
    if (Files.exists(output) && !force) {
      throw new UsageException(
          output + ": the file already exists; name another one, or add --force");
    }
    try {
      Files.write(
          output,
          bytes,
          force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UsageException(output + ": cannot be written; " + WriteProblem.of(e));
    }
  }

  private void print(int rules) {
    var out = Terminal.of(spec).getOut();
    if (json) {
      out.println(
          JsonText.of(
              to -> {
                to.writeStartObject();
                to.writeStringField("file", output.toString());
                to.writeNumberField("rules", rules);
                to.writeEndObject();
              }));
    } else {
      String counted = rules + (rules == 1 ? " rule" : " rules");
      out.println(output + ": " + counted + ". Read it back with: review import " + output);
    }
  }
}
