package org.cramptriage.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.signing.DecisionResult;
import org.cramptriage.review.signing.NearPair;
import org.cramptriage.review.signing.Proposal;
import org.cramptriage.review.signing.SigningDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for deciding without a dialogue. */
final class DecisionOptions {

  @Option(
      names = "--decision",
      paramLabel = "WORD",
      description = "Decide without a dialogue: approve, change, reject or not-my-field.")
  private @Nullable String decision;

  @Option(
      names = "--comment",
      paramLabel = "TEXT",
      description = "The comment; required for change and reject.")
  private String comment = "";

  @Option(
      names = "--predict",
      paramLabel = "yes,no",
      description =
          "With --decision: whether the rule holds for person A and for person B, as --show shows"
              + " them.")
  private @Nullable String predict;

  @Option(
      names = "--no-prediction",
      description = "With --decision: approve without a prediction; the ledger says \"not asked\".")
  private boolean noPrediction;

  boolean areGiven() {
    return decision != null;
  }

  String comment() {
    return comment;
  }

  void check() {
    if (decision == null && (predict != null || noPrediction)) {
      throw new UsageException("--predict and --no-prediction can only be used with --decision");
    }
    if (predict != null && noPrediction) {
      throw new UsageException("--predict and --no-prediction cannot be combined");
    }
    if (decision != null) {
      verdict(decision);
    }
  }

  private static DecisionKind verdict(String written) {
    return DecisionKind.of(written)
        .filter(v -> v != DecisionKind.RELEASE)
        .orElseThrow(
            () ->
                new UsageException(
                    "--decision: expected one of " + DecisionKind.ofRules() + ", not " + written));
  }

  /**
   * Decides about these rules.
   *
   * @throws UsageException if a decision is refused; then none was recorded
   */
  List<DecisionResult> outcomes(
      OpenReview review, SigningDesk desk, List<Rule> rules, Signer signer) {
    DecisionKind verdict = verdict(String.valueOf(decision));
    if (predict != null && rules.size() > 1) {
      throw new UsageException("--predict is for one rule; name only one, or use --no-prediction");
    }
    List<Proposal> proposals = new ArrayList<>();
    for (Rule rule : rules) {
      proposals.add(
          new Proposal(
              rule.id(),
              review.pack().hashes().of(rule.id()),
              verdict,
              signer,
              prediction(review, rule, verdict),
              comment,
              review.day(),
              Optional.empty()));
    }
    return proposals.stream().map(proposal -> taken(desk.take(proposal))).toList();
  }

  private static DecisionResult taken(DecisionResult outcome) {
    if (outcome instanceof DecisionResult.Refused refused) {
      throw new UsageException(refused.why());
    }
    return outcome;
  }

  private Prediction prediction(OpenReview review, Rule rule, DecisionKind verdict) {
    if (predict != null) {
      return judged(review.pair(rule.id()), rule);
    }
    boolean mayGoWithout = noPrediction || verdict != DecisionKind.APPROVE;
    if (!mayGoWithout && !review.pair(rule.id()).people().isEmpty()) {
      throw new UsageException(
          rule.id()
              + ": predict first: --show shows two people, and --predict yes,no says for whom it"
              + " holds; --no-prediction approves without, and the ledger says so");
    }
    return Prediction.NONE;
  }

  private Prediction judged(NearPair pair, Rule rule) {
    List<Boolean> answers = new ArrayList<>();
    for (String answer : String.valueOf(predict).toLowerCase(Locale.ROOT).split(",", -1)) {
      switch (answer.strip()) {
        case "yes", "y" -> answers.add(true);
        case "no", "n" -> answers.add(false);
        default -> throw new UsageException("--predict: expected yes or no, not " + answer);
      }
    }
    if (answers.size() != pair.people().size()) {
      throw new UsageException(
          "--predict: %s has %d people to predict, not %d"
              .formatted(rule.id(), pair.people().size(), answers.size()));
    }
    return pair.judge(answers);
  }
}
