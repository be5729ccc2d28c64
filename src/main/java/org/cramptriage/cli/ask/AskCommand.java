package org.cramptriage.cli.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cramptriage.CrampTriage;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Colours;
import org.cramptriage.cli.terminal.Dialogue;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.interview.Interview;
import org.cramptriage.review.WriteProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The interview in the terminal. */
@Command(
    name = "ask",
    header = "Interviews a person in the terminal.",
    mixinStandardHelpOptions = true,
    description = {
      "Asks one question at a time, the most important first, until no further answer can change"
          + " how urgent it is; stops at once in an emergency. Then prints what to do and why.",
      "You can always say that you don't know (u), skip a question (s), go back (b), ask why it is"
          + " asked (w) or stop (q)."
    },
    footer = {"", "Example: cramp-triage ask -o my-answers.json"})
public final class AskCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Save the answers to this file as a questionnaire that assess can read.")
  private @Nullable Path output;

  @Option(names = "--force", description = "Overwrite the file if it exists.")
  private boolean force;

  @Option(
      names = "--json",
      description = "Print the result as JSON; the questions go to standard error.")
  private boolean json;

  @Mixin private RulesFolder rules = new RulesFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = Terminal.of(spec);
    Path file = output;
    if (file != null && Files.exists(file) && !force) {
      throw new UsageException(
          file + ": the file already exists; name another one, or add --force");
    }
    if (file != null && !Files.isWritable(file.toAbsolutePath().getParent())) {
      throw new UsageException(
          file + ": its folder does not exist or is not writable; name another file");
    }
    CrampTriage triage = rules.triage(Integer.MAX_VALUE);
    Dialogue dialogue = new Dialogue(System.in, json ? line.getErr() : line.getOut());
    Interview interview = new Interview(triage);
    new AskConversation(triage.rules(), interview, dialogue).run();
    if (json) {
      line.getOut().println(interview.assessment().toJson());
    } else {
      Colours colours = Colours.ofThisTerminal();
      dialogue.say(
          "\n"
              + new ReadableAssessment(triage.rules(), colours, false)
                  .of(interview.assessment(), false));
    }
    // The result comes first: it is printed even if the file cannot be written.
    if (file != null) {
      save(file, interview, dialogue);
    }
    return Exit.DONE;
  }

  private static void save(Path file, Interview interview, Dialogue dialogue) {
    try {
      Files.writeString(file, interview.questionnaire().toJson() + "\n");
      dialogue.say("\nYour answers are in " + file + ". It holds health data: keep it safe.\n");
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be written; " + WriteProblem.of(e));
    }
  }
}
