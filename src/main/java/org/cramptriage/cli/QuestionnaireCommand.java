package org.cramptriage.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the questionnaire. */
@Command(
    name = "questionnaire",
    mixinStandardHelpOptions = true,
    description =
        "Prints the questionnaire as JSON: items, codes, units, ranges and when each is asked.")
final class QuestionnaireCommand implements Callable<Integer> {

  @Mixin private RulesFolder rules = new RulesFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().getOut().println(Json.questionnaire(rules.pack()));
    }
    return Exit.DONE;
  }
}
