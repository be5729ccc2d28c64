package org.cramptriage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One or a few questionnaires: a readable result, or JSON. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "Assesses one or a few questionnaires and prints what to do, why, and what was withheld.",
      "Input: native JSON (an object or an array) or NDJSON, UTF-8; - is standard input."
    },
    footer = {"", "Example: cramp-triage assess examples/night-cramps.json"})
final class AssessCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Questionnaire files, or -.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON: one object, or an array of several.")
  private boolean json;

  @Mixin private RulesFolder rules = new RulesFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec");
    }
    CommandLine line = spec.commandLine();
    return new AssessFiles(files, json, line.getOut(), line.getErr()).run(rules::triage);
  }
}
