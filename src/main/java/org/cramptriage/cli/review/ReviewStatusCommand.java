package org.cramptriage.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RuleId;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.review.status.ReviewStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the progress of the review. */
@Command(
    name = "status",
    header = "Shows which rules are signed and what prevents a release.",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how many rules are signed, which need action, and what prevents a" + " release.",
      "A signature is void when the rule, its texts, its questions or its evidence have changed: the"
          + " changed words are shown, with a person for whom the rule now gives another result."
    },
    footer = {
      "",
      "Exit codes: 0 no problems (rules not yet signed are not a problem); 1 a signature is"
          + " void or expired, a signer objects, or a line of the ledger needs attention; with --release"
          + " also 1 unless everything is signed and the pack is released; 2 bad usage, or the rules"
          + " cannot be read.",
      "",
      "Example: cramp-triage review status --rule RF-030"
    })
final class ReviewStatusCommand implements Callable<Integer> {

  @Option(
      names = "--release",
      description = "Check whether exactly this pack is signed and released by a clinician.")
  private boolean release;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Show only this rule, with every decision about it. May be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = {"--all", "--verbose"},
      description = "List all rules, not only the first ones.")
  private boolean all;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ReviewFolder folder = new ReviewFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (release && !only.isEmpty()) {
      throw new UsageException("--release is for all rules; leave out --rule");
    }
    OpenReview review = OpenReview.of(folder);
    StatusView view = view(review);
    CommandLine line = Terminal.of(spec);
    if (json) {
      line.getOut().println(new StatusJson(review).of(view));
    } else {
      line.getOut().print(new ReadableStatus(review, all).of(view));
      line.getOut().flush();
    }
    return view.findsSomething() ? Exit.FOUND : Exit.DONE;
  }

  private StatusView view(OpenReview review) {
    ReviewStatus status = review.status();
    Set<String> wanted =
        RuleId.all(review.pack(), only).stream().map(Rule::id).collect(Collectors.toSet());
    return new StatusView(status, wanted, release);
  }
}
