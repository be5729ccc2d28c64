package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the templates of a new rule. */
@Command(
    name = "new",
    header = "Adds the templates of a new rule.",
    mixinStandardHelpOptions = true,
    description = {
      "Adds the templates of a new rule to the folder of its topic: the rule, its "
          + "texts and a worked case. \"rules lint\" refuses them until they are filled "
          + "in. Existing content is not changed.",
      "Example: rules new red-flag tetanus",
      "Exit code 2 if nothing was written."
    })
final class NewCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "red-flag, risk-factor, medicine, advice, contraindication or sign.")
  private String kind = "";

  @Parameters(
      index = "1",
      paramLabel = "TOPIC",
      description = "The folder of the topic, new or not, for example tetanus.")
  private String topic = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The id, if not the next free one; a contraindication needs one (CI-GOUT).")
  private @Nullable String id;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The folder of the rule pack. Default: the folder rules of this installation.")
  private @Nullable Path named;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    RuleKind wanted =
        RuleKind.of(kind)
            .orElseThrow(
                () ->
                    new UsageException(
                        "\""
                            + kind
                            + "\" is not a kind of rule; write one of "
                            + RuleKind.words()));
    Path folder =
        named != null
            ? named
            : RulesFolder.installed()
                .orElseThrow(
                    () ->
                        new UsageException(
                            "There is no folder rules here; name the pack with --rules"));
    RuleTemplate template = new RuleTemplate(folder, wanted, topic, Optional.ofNullable(id));
    PrintWriter out = Terminal.of(spec).getOut();
    template.write().keySet().forEach(file -> out.println("added to " + folder.resolve(file)));
    next(wanted, template, folder, out);
    out.flush();
    return Exit.DONE;
  }

  private static void next(RuleKind wanted, RuleTemplate template, Path folder, PrintWriter out) {
    String rule = template.id();
    String rules = " --rules " + folder;
    out.println();
    out.println("Next, for " + rule + ":");
    out.println(
        "1. Fill in the rule, its texts and its case, wherever it says FILL IN or FILL-IN.");
    out.println(
        "   @sources name keys of registers/references.yaml; @claims those of claims.yaml, or");
    out.println("   remove @claims and give a reason in registers/rules-without-claim.yaml.");
    out.println(
        "2. A new number: add it with its source to " + template.topic() + "/numbers.yaml.");
    if (wanted.belongsToHazard()) {
      out.println("3. Name the rule in the hazard that it controls, in safety/hazards.yaml.");
    } else {
      out.println("3. Name it where it is used, for example advice in @advice of a risk factor.");
    }
    if (wanted == RuleKind.CONTRAINDICATION) {
      out.println("   It has an effect once advice names it in @withheldBy.");
    }
    out.println("4. rules try " + rule + " --healthy ITEM=VALUE" + rules);
    out.println("5. rules lint --strict" + rules + " and rules cases check" + rules);
    out.println("6. rules cases suggest " + rule + " -o " + folder + rules);
  }
}
