package org.cramptriage.cli.assess;

import java.util.concurrent.Callable;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.fhir.form.FhirCodeSystems;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.pack.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the questionnaire. */
@Command(
    name = "questionnaire",
    header = "Prints the questionnaire: items, codes, units, ranges, skip logic.",
    mixinStandardHelpOptions = true,
    description =
        "Prints the questionnaire as JSON: items, codes, units, ranges and skip logic. "
            + "With --fhir, as a FHIR R4 Questionnaire for a form tool (docs/fhir.md).",
    footer = {"", "Example: cramp-triage questionnaire --fhir > Questionnaire-leg-cramps.json"})
public final class QuestionnaireCommand implements Callable<Integer> {

  @Option(names = "--fhir", description = "Print a FHIR R4 Questionnaire.")
  private boolean fhir;

  @Option(
      names = "--codes",
      description =
          "With --fhir: print the code systems of answers and results instead, as a Bundle.")
  private boolean codes;

  @Option(names = "--json", description = "Print JSON (the default).")
  private boolean json;

  @Mixin private RulesFolder rules = new RulesFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (codes && !fhir) {
      throw new UsageException("--codes can only be used with --fhir");
    }
    if (json && fhir) {
      throw new UsageException("--json and --fhir cannot be combined; use one");
    }
    if (spec != null) {
      spec.commandLine().getOut().println(printed(rules.pack()));
    }
    return Exit.DONE;
  }

  private String printed(RulePack pack) {
    if (codes) {
      return FhirCodeSystems.of(pack);
    }
    return fhir ? FhirQuestionnaire.of(pack) : QuestionnaireJson.of(pack);
  }
}
