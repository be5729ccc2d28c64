package org.cramptriage.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.review.signing.DecisionResult;
import org.cramptriage.review.signing.LedgerPen;
import org.cramptriage.review.signing.RulesOnDisk;
import org.cramptriage.review.workbook.ReviewImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports decisions from files. */
@Command(
    name = "import",
    header = "Reads decisions from spreadsheets or from the report.",
    mixinStandardHelpOptions = true,
    description = {
      "Reads decisions from spreadsheets that \"review export\" made, or from the file that the"
          + " report saves, and writes them into the ledger.",
      "Only decision, comment, name and role are read. A rule that has changed since the file was"
          + " made is refused, with the changes. Refused decisions are listed with their row;"
          + " all others are imported."
    },
    footer = {
      "",
      "Exit codes: 0 everything was imported; 1 something was refused; 2 a file cannot be read, and"
          + " nothing was imported.",
      "",
      "Example: cramp-triage review import review.xlsx --dry-run"
    })
final class ReviewImportCommand implements Callable<Integer> {

  private static final int LONGEST = 4_000;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Spreadsheets or saved reports.")
  private List<Path> files = new ArrayList<>();

  @Mixin private SignerOptions signers = new SignerOptions();

  @Option(names = "--dry-run", description = "Show what would be written, without writing it.")
  private boolean dry;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ReviewFolder folder = new ReviewFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    OpenReview review = OpenReview.of(folder);
    LedgerPen pen = dry ? LedgerPen.DRY : new RulesOnDisk(review.root());
    List<ReviewImport.Imported> imported =
        new ReviewImport(
                review.pack(),
                review.desk(pen),
                review.day(),
                signers.signer(review.dossier().signOff()))
            .all(files);
    var out = Terminal.of(spec).getOut();
    if (json) {
      out.println(json(imported));
    } else {
      imported.forEach(file -> out.print(text(file)));
      out.flush();
    }
    return count(imported, DecisionResult.Refused.class) > 0 ? Exit.FOUND : Exit.DONE;
  }

  private static long count(List<ReviewImport.Imported> all, Class<? extends DecisionResult> kind) {
    return all.stream()
        .flatMap(file -> file.results().stream())
        .filter(result -> kind.isInstance(result.outcome()))
        .count();
  }

  private String text(ReviewImport.Imported file) {
    StringBuilder text = new StringBuilder();
    for (ReviewImport.Result result : file.results()) {
      line(text, file.file() + ", " + result.place() + ": " + said(result.outcome()));
    }
    file.notices().forEach(notice -> line(text, file.file() + ", " + notice));
    List<ReviewImport.Imported> one = List.of(file);
    String summary = "%s: %d %s, %d already in the ledger, %d refused, %d without a decision";
    return line(
            text,
            summary.formatted(
                file.file(),
                count(one, DecisionResult.Taken.class),
                dry ? "would be written" : "written",
                count(one, DecisionResult.Unchanged.class),
                count(one, DecisionResult.Refused.class),
                file.undecided()))
        .toString();
  }

  private static StringBuilder line(StringBuilder text, String line) {
    return text.append(Problem.oneLine(line, LONGEST)).append('\n');
  }

  private String said(DecisionResult outcome) {
    String what = "refused: ";
    if (outcome instanceof DecisionResult.Taken taken) {
      Decision d = taken.decision();
      what = dry ? "would write: " + d.line() : "written: " + words(d);
      what += taken.notes().isEmpty() ? "" : "; ";
    } else if (outcome instanceof DecisionResult.Unchanged unchanged) {
      what = "unchanged: " + words(unchanged.decision()) + "; ";
    }
    return what + String.join("; ", outcome.notes());
  }

  private static String words(Decision d) {
    return d.rule() + ", " + d.kind().words() + ", by " + d.name();
  }

  private String json(List<ReviewImport.Imported> imported) {
    return JsonText.of(
        to -> {
          to.writeStartObject();
          to.writeBooleanField("dryRun", dry);
          JsonText.objects(to, "files", imported, ReviewImportCommand::json);
          to.writeEndObject();
        });
  }

  private static void json(JsonGenerator to, ReviewImport.Imported file) throws IOException {
    to.writeStringField("file", file.file());
    JsonText.objects(to, "decisions", file.results(), ReviewImportCommand::json);
    to.writeNumberField("undecided", file.undecided());
    JsonText.strings(to, "notices", file.notices());
  }

  private static void json(JsonGenerator to, ReviewImport.Result result) throws IOException {
    to.writeStringField("place", result.place());
    to.writeBooleanField("refused", result.outcome() instanceof DecisionResult.Refused);
    to.writeObjectFieldStart("outcome");
    DecisionResultText.json(to, result.outcome());
    to.writeEndObject();
  }
}
