package org.cramptriage.cli.review;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cramptriage.cli.terminal.Dialogue;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RuleId;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.signing.DecisionResult;
import org.cramptriage.review.signing.OpenRules;
import org.cramptriage.review.signing.RulesOnDisk;
import org.cramptriage.review.signing.SigningDesk;
import org.cramptriage.review.status.ReviewStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records decisions about rules. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Presents rules to a reviewer and records the decisions.",
      "For every rule: its condition, texts and evidence, earlier decisions, and what has"
          + " changed since. Then two people; the rule just holds for one of them, and you say which,"
          + " before you decide. Without ids: every rule that still needs you, the most urgent first.",
      "approve: it is right as it is. change, reject: it is not; the comment says why. not my"
          + " field: another expert must judge it."
    },
    footer = {
      "",
      "Writes only below the folder of the rules: a line in review/signoffs.txt, and in signed/ the content"
          + " that was read. Commit both, signed with your key: that proves who wrote the line.",
      "",
      "Examples:",
      "  cramp-triage review sign --signer j.doe",
      "  cramp-triage review sign RF-030 --signer j.doe --show",
      "  cramp-triage review sign RF-030 --signer j.doe --decision approve --predict yes,no",
      "  cramp-triage review sign RF-030 --signer j.doe --decision change --comment \"...\""
    })
final class ReviewSignCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Rules, for example RF-030.")
  private List<String> ids = new ArrayList<>();

  @Mixin private SignerOptions signers = new SignerOptions();

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Option(
      names = "--show",
      description = "Show the rules with the two people of each, without signing.")
  private boolean show;

  @Option(
      names = "--release",
      description = {
        "Release the pack as a whole: a line PACK in the ledger. Refused unless everything else that"
            + " \"review status --release\" asks for is done."
      })
  private boolean release;

  @Option(names = "--json", description = "Print JSON; with --decision, --show or --release.")
  private boolean json;

  @Mixin private ReviewFolder folder = new ReviewFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    checkUsage();
    OpenReview review = OpenReview.of(folder);
    List<Rule> rules = RuleId.all(review.pack(), ids);
    Optional<Signer> signer = signers.signer(review.dossier().signOff());
    if (show) {
      out().print(new ShownRules(review, signer).of(rules, json));
      out().flush();
      return Exit.DONE;
    }
    SigningDesk desk = review.desk(new RulesOnDisk(review.root()));
    if (release) {
      return release(review, desk, named(signer));
    }
    return decisions.areGiven()
        ? decide(review, desk, rules, signer)
        : talk(review, desk, rules, signer);
  }

  private void checkUsage() {
    decisions.check();
    boolean given = decisions.areGiven();
    if ((show ? 1 : 0) + (release ? 1 : 0) + (given ? 1 : 0) > 1) {
      throw new UsageException("--show, --release and --decision cannot be combined");
    }
    if ((show || given) && ids.isEmpty()) {
      throw new UsageException("name the rules, for example RF-030");
    }
    if (release && !ids.isEmpty()) {
      throw new UsageException("--release is for the pack as a whole; leave out the rules");
    }
    if (json && !show && !release && !given) {
      throw new UsageException("--json can only be used with --decision, --show or --release");
    }
  }

  private static Signer named(Optional<Signer> signer) {
    return signer.orElseThrow(() -> new UsageException("name the signer: --signer ID"));
  }

  private int decide(
      OpenReview review, SigningDesk desk, List<Rule> rules, Optional<Signer> signer) {
    List<DecisionResult> outcomes = decisions.outcomes(review, desk, rules, named(signer));
    out().print(new DecisionResultText(json).of(outcomes));
    out().flush();
    return Exit.DONE;
  }

  private int talk(OpenReview review, SigningDesk desk, List<Rule> rules, Optional<Signer> named) {
    Dialogue dialogue = new Dialogue(System.in, out());
    Signer signer = named.orElseGet(() -> whoAreYou(review, dialogue));
    List<Rule> open =
        ids.isEmpty()
            ? new OpenRules(review.pack(), desk.signOff(), review.day()).of(signer.id())
            : rules;
    new SigningConversation(review, desk, signer, dialogue).run(open);
    return Exit.DONE;
  }

  private static Signer whoAreYou(OpenReview review, Dialogue dialogue) {
    String id =
        dialogue
            .ask("Who are you? Your id in review/signers.yaml, for example j.doe:")
            .orElseThrow(() -> new UsageException("name the signer: --signer ID"));
    return SignerOptions.known(review.dossier().signOff(), id);
  }

  private int release(OpenReview review, SigningDesk desk, Signer signer) {
    List<ReviewStatus.Gap> gaps = review.status().gaps();
    if (!gaps.isEmpty()) {
      String missing = String.join("; ", gaps.stream().map(ReviewStatus.Gap::text).toList());
      line().getErr().println("The pack is not ready for release: " + missing + ".");
      return Exit.FOUND;
    }
    DecisionResult outcome = desk.release(signer, decisions.comment());
    if (outcome instanceof DecisionResult.Refused refused) {
      throw new UsageException(refused.why());
    }
    out().print(new DecisionResultText(json).of(List.of(outcome)));
    out().flush();
    return Exit.DONE;
  }

  private CommandLine line() {
    return Terminal.of(spec);
  }

  private PrintWriter out() {
    return line().getOut();
  }
}
