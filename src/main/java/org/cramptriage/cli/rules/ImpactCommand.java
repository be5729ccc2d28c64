package org.cramptriage.cli.rules;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.assess.transitions.PairedSession;
import org.cramptriage.batch.BatchRefusedException;
import org.cramptriage.batch.BatchStoppedException;
import org.cramptriage.batch.Corpus;
import org.cramptriage.cli.terminal.Colours;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.StatusLine;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.impact.PackVersion;
import org.cramptriage.verify.solver.ConflictLimit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the effect of a rule change: who gets another result, and is anyone triaged lower? */
@Command(
    name = "impact",
    header = "Shows the effect of a rule change: whose result differs, and how.",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the effect of a rule change. For every edited rule: both sentences with the changed"
          + " words, the smallest patient who gets another result (found over all answer sheets,"
          + " and assessed by Drools with both packs), and a class: urgency down, urgency up,"
          + " range only, other findings, advice only, never visible, same meaning (proved).",
      "Also: the level over the pack as a whole, guarantees that no longer hold, signatures that"
          + " become void, rules that need one more signer, and whatever else differs between the"
          + " packs. The list of open questions is not compared.",
      "",
      "OLD and NEW are folders of rules, or git revisions (HEAD~1, v1.0.0, a branch) of the"
          + " repository that holds the rules in use; a folder takes precedence. Without NEW: the"
          + " rules in use, which are those of --rules, else the folder rules of this installation"
          + " or of the current folder, else the built-in ones."
    },
    footer = {
      "",
      "Exit codes: 0 nobody is triaged lower; 1 someone is or may be, or a guarantee that held is"
          + " no longer proved; 2 bad usage, or rules that cannot be read.",
      "",
      "Example: cramp-triage rules impact HEAD~1 --corpus clinic.ndjson.gz"
    })
final class ImpactCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier rules.")
  private String old = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "The later rules. Default: the rules in use.")
  private @Nullable String later;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description =
          "Questionnaires to assess with both packs: a file in any format of batch, a folder, a"
              + " pattern, or -; may be repeated. Without it: the worked cases.")
  private List<String> corpus = new ArrayList<>();

  @Mixin private MaxConflicts solver = new MaxConflicts();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ConflictLimit limit = solver.limit();
    try {
      Optional<Corpus> people =
          corpus.isEmpty() ? Optional.empty() : Optional.of(new Corpus(corpus, System.in));
      ImpactResult found = compare(people, limit);
      if (spec != null) {
        print(found, spec.commandLine().getOut());
      }
      return found.isAlarming() ? Exit.FOUND : Exit.DONE;
    } catch (BatchRefusedException | BatchStoppedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (ReplayException e) {
      return defect(e);
    }
  }

  private int defect(ReplayException e) {
    if (spec != null) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("The comparison cannot be trusted: " + e.getMessage());
      err.println("Please report this.");
    }
    return Exit.FOUND;
  }

  private ImpactResult compare(Optional<Corpus> people, ConflictLimit limit) {
    NamedRules named = new NamedRules(rules.folder);
    NamedRules.Pack one = named.of(old);
    NamedRules.Pack other = later == null ? named.inUse() : named.of(later);
    try (StatusLine line = new StatusLine()) {
      line.show("reading " + old + " ...");
      return compare(ComparedPacks.read(one, other), people, limit, line);
    }
  }

  private ImpactResult compare(
      ComparedPacks packs, Optional<Corpus> people, ConflictLimit limit, StatusLine line) {
    Impact impact = packs.impact(limit, line);
    Supplier<PairedSession> sessions = () -> new PairedSession(packs.one(), packs.other());
    int threads = Runtime.getRuntime().availableProcessors();
    if (people.isEmpty()) {
      LevelTransitions moves = workedCases(packs.before(), packs.after(), sessions.get());
      return new ImpactResult(impact, moves, Optional.empty(), limit);
    }
    Corpus.Result moved =
        people
            .get()
            .transitions(
                sessions,
                packs.after().pack().catalogue(),
                threads,
                done -> line.show("assessed " + done + " questionnaires ..."));
    return new ImpactResult(impact, moved.transitions(), Optional.of(moved), limit);
  }

  /** The worked cases of both packs; a case that is the same in both counts once. */
  private static LevelTransitions workedCases(
      PackVersion before, PackVersion after, PairedSession session) {
    Map<String, Map<String, RawAnswer>> all = new java.util.TreeMap<>();
    for (PackVersion version : List.of(before, after)) {
      for (WorkedCase c : version.dossier().cases().all()) {
        Map<String, RawAnswer> answers = version.dossier().cases().answers(c);
        boolean other = all.containsKey(c.id()) && !answers.equals(all.get(c.id()));
        all.put(other ? c.id() + " (as changed)" : c.id(), answers);
      }
    }
    LevelTransitions moves = new LevelTransitions();
    all.forEach((id, answers) -> moves.add(session.of(ComparedPacks.sheet(id, answers))));
    return moves;
  }

  private void print(ImpactResult found, PrintWriter out) {
    if (json) {
      out.println(ImpactJson.of(found));
    } else {
      out.print(new ReadableImpact(found, Colours.ofThisTerminal()).text());
    }
    out.flush();
  }
}
