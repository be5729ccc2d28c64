package org.cramptriage.cli.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cramptriage.cli.terminal.Choice;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses one or a few questionnaires and prints readable results, JSON or FHIR. */
@Command(
    name = "assess",
    header = "Assesses questionnaires: what to do, why, and what was withheld.",
    mixinStandardHelpOptions = true,
    description = {
      "Assesses one or a few questionnaires and prints what to do, why, and what was withheld.",
      "Input: native JSON (an object or an array), or FHIR R4 (a QuestionnaireResponse or a Bundle),"
          + " or NDJSON of either, UTF-8; - is standard input."
    },
    footer = {
      "",
      "Exit codes: 0 all were assessed; 1 a record was refused, others may have been assessed;",
      "2 bad usage, or nothing readable (missing file, broken JSON, no questionnaire in it).",
      "",
      "Example: cramp-triage assess examples/night-cramps.json"
    })
public final class AssessCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Questionnaire files, or -.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON: one object, or an array for several.")
  private boolean json;

  @Option(
      names = "--fhir",
      description = "Print FHIR: a transaction Bundle, or an array for several.")
  private boolean fhir;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "The input format: json, ndjson or fhir. Default: by name and content.")
  private @Nullable String from;

  @Option(names = "--all", description = "List every open question with its item id.")
  private boolean all;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description =
          "The person's chart, a FHIR Bundle: fills in missing answers. Answers always "
              + "take precedence; the result shows where the chart differs.")
  private @Nullable String chart;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description =
          "The day of the answers, for age and pregnancy from --chart. Default: the day in the answers"
              + " or in the chart.")
  private @Nullable String date;

  @Mixin private RulesFolder rules = new RulesFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = Terminal.of(spec);
    if (json && fhir) {
      throw new UsageException("--json and --fhir cannot be combined; use one");
    }
    AssessFiles.As as = fhir ? AssessFiles.As.FHIR : AssessFiles.As.TEXT;
    AssessFiles.Form form =
        new AssessFiles.Form(
            json ? AssessFiles.As.JSON : as,
            all,
            Optional.ofNullable(from).map(f -> Choice.of("--from", f, AssessSource.Format.class)),
            ChartFile.of(chart, date));
    return new AssessFiles(files, form, line.getOut(), line.getErr()).run(rules::triage);
  }
}
