package org.cramptriage.cli.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.cramptriage.CrampTriage;
import org.cramptriage.cli.rules.ComparedPacks;
import org.cramptriage.cli.rules.NamedRules;
import org.cramptriage.cli.rules.ProveCommand;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.StatusLine;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.review.WriteProblem;
import org.cramptriage.review.report.MachineReview;
import org.cramptriage.review.report.ReviewReport;
import org.cramptriage.verify.guarantees.Proof;
import org.cramptriage.verify.guarantees.Prover;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.mutants.Mutation;
import org.cramptriage.verify.mutants.MutationScore;
import org.cramptriage.verify.solver.ConflictLimit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The review as one HTML file. */
@Command(
    name = "report",
    header = "Writes the review as one HTML file.",
    mixinStandardHelpOptions = true,
    description = {
      "Writes DIR/index.html: one file that needs no network and shows every rule in plain language"
          + " with its evidence and near cases, a form to try a case, traceability, hazards, and"
          + " a form for the decisions.",
      "Open it in a browser, or send it to a reviewer. Decisions are exported from it as a file"
          + " that \"review import\" reads."
    },
    footer = {"", "Example: cramp-triage review report -o report"})
final class ReviewReportCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; it is created if necessary.")
  private Path output = Path.of("");

  @Option(names = "--force", description = "Overwrite an index.html that is not a review report.")
  private boolean force;

  @Option(
      names = "--quick",
      description =
          "Leave out the slow parts: the proofs of the guarantees, and slips of the pen"
              + " (mutation testing).")
  private boolean quick;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description =
          "Also show what has changed since OLD, a folder of rules or a git revision, and who is"
              + " triaged differently.")
  private @Nullable String against;

  @Option(
      names = "--json",
      description =
          "Print JSON: {\"file\", \"rules\", \"signed\", \"guarantees\": {\"run\", \"proved\","
              + " \"notProved\"}, \"slips\": {\"run\", \"noticed\", \"open\"}}.")
  private boolean json;

  @Mixin private ReviewFolder folder = new ReviewFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    OpenReview review = OpenReview.of(folder);
    refuseForeignFile();
    MachineReview machine;
    try {
      machine = machine(review);
    } catch (ReplayException e) {
      Terminal.of(spec).getErr().println(ProveCommand.notToBeTrusted(e));
      return Exit.FOUND;
    }
    Path file = write(new ReviewReport(review.dossier(), review.day(), machine));
    int rules = review.pack().reviewed().size();
    long signed =
        review.pack().reviewed().stream()
            .map(rule -> review.dossier().signOff().status(rule.id(), review.day()))
            .filter(standing -> standing.state() == State.SIGNED)
            .count();
    print(file, rules, signed, machine);
    return Exit.DONE;
  }

  private MachineReview machine(OpenReview review) {
    MachineReview machine = MachineReview.notRun();
    String old = against;
    if (old != null) {
      NamedRules named = new NamedRules(review.root());
      try (StatusLine line = new StatusLine()) {
        ComparedPacks packs = ComparedPacks.read(named.of(old), named.inUse());
        machine = machine.with(packs.impact(ConflictLimit.STANDARD, line));
      }
    }
    return quick ? machine : machine.with(proofs(review)).withScores(scores(review));
  }

  /** Runs the mutation tests of all rules. */
  private static List<MutationScore> scores(OpenReview review) {
    int all = review.pack().rules().size();
    AtomicInteger done = new AtomicInteger();
    try (StatusLine line = new StatusLine()) {
      return new Mutation(review.dossier(), ConflictLimit.STANDARD)
          .of(
              review.pack().rules(),
              rule -> line.show("slips in rule " + done.incrementAndGet() + " of " + all));
    }
  }

  /** Proves all guarantees, with a status line on the terminal. */
  private static List<Proof> proofs(OpenReview review) {
    Lazy<CrampTriage> engine = new Lazy<>(() -> CrampTriage.load(review.root()));
    try (StatusLine line = new StatusLine()) {
      return new Prover(
              review.dossier(), sheet -> engine.get().assess(sheet), ConflictLimit.STANDARD)
          .prove(review.dossier().guarantees(), next -> line.show("proving " + next.id() + " ..."));
    }
  }

  private void refuseForeignFile() {
    Path file = output.resolve(ReviewReport.FILE);
    try {
      if (Files.exists(file) && !force && !ReviewReport.isReport(file)) {
        throw new UsageException(
            file
                + ": the file exists and is not a review report; name another folder, or add"
                + " --force");
      }
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be written; " + WriteProblem.of(e));
    }
  }

  private Path write(ReviewReport report) {
    Path file = output.resolve(ReviewReport.FILE);
    try {
      return report.write(output);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be written; " + WriteProblem.of(e));
    }
  }

  private void print(Path file, int rules, long signed, MachineReview machine) {
    long all = machine.proofs().stream().mapToLong(List::size).sum();
    long proved =
        machine.proofs().stream()
            .flatMap(List::stream)
            .filter(proof -> proof.outcome() == Proof.Outcome.PROVED)
            .count();
    var out = Terminal.of(spec).getOut();
    if (json) {
      out.println(
          JsonText.of(
              to -> {
                to.writeStartObject();
                to.writeStringField("file", file.toString());
                to.writeNumberField("rules", rules);
                to.writeNumberField("signed", signed);
                to.writeObjectFieldStart("guarantees");
                to.writeBooleanField("run", machine.proofs().isPresent());
                to.writeNumberField("proved", proved);
                to.writeNumberField("notProved", all - proved);
                to.writeEndObject();
                to.writeObjectFieldStart("slips");
                to.writeBooleanField("run", machine.scores().isPresent());
                to.writeNumberField("noticed", machine.killed());
                to.writeNumberField("open", machine.survivors());
                to.writeEndObject();
                to.writeEndObject();
              }));
    } else {
      out.println(
          file + ": " + rules + " rules, " + signed + " of them signed. Open it in a browser.");
      out.println(
          machine.proofs().isEmpty()
              ? "The guarantees were not run for this report."
              : proved + " of " + all + " guarantees are proved.");
      machine
          .scores()
          .ifPresent(
              run ->
                  out.println(machine.survivors() + " small slips in a rule would go unnoticed."));
    }
  }
}
