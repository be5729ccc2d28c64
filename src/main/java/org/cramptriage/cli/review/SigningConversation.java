package org.cramptriage.cli.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Choice;
import org.cramptriage.cli.terminal.Dialogue;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.signing.DecisionResult;
import org.cramptriage.review.signing.NearPair;
import org.cramptriage.review.signing.Proposal;
import org.cramptriage.review.signing.SigningDesk;

/** Presents one rule after the other to a reviewer, and asks for predictions and a decision. */
final class SigningConversation {

  private static final Map<String, Boolean> YES_OR_NO =
      Map.of("y", true, "yes", true, "n", false, "no", false);
  private static final String DECIDE =
      "Your decision? [approve, change, reject, not my field, skip, quit; or a, c, r, n, s, q]";

  private final OpenReview review;
  private final SigningDesk desk;
  private final Signer signer;
  private final Dialogue dialogue;
  private final ReadableRule readable;
  private int taken;

  SigningConversation(OpenReview review, SigningDesk desk, Signer signer, Dialogue dialogue) {
    this.review = review;
    this.desk = desk;
    this.signer = signer;
    this.dialogue = dialogue;
    this.readable = new ReadableRule(review);
  }

  /** The possible answers to the question for a decision. */
  private enum Choice {
    APPROVE,
    CHANGE,
    REJECT,
    NOT_MY_FIELD,
    SKIP,
    QUIT
  }

  /** Goes through these rules until the last one, or until the reviewer stops. */
  void run(List<Rule> rules) {
    String most = rules.size() == 1 ? "one rule" : rules.size() + " rules";
    dialogue.say(
        new Paragraphs(ReadableAssessment.WIDTH)
            .wrapped(
                "",
                "",
                "%s, %s: %s to read. Stop at any time with quit; earlier decisions are kept."
                    .formatted(signer.name(), signer.role(), most)));
    int number = 0;
    boolean goOn = true;
    while (goOn && number < rules.size()) {
      Rule rule = rules.get(number++);
      dialogue.say("\n" + "-".repeat(ReadableAssessment.WIDTH) + "\n");
      dialogue.say(number + " of " + rules.size() + "\n\n");
      goOn = put(rule);
    }
    dialogue.say("\n" + taken + (taken == 1 ? " decision" : " decisions") + " written.\n");
  }

  /** Presents a rule; false if the reviewer wants to stop. */
  private boolean put(Rule rule) {
    dialogue.say(readable.of(rule, desk.signOff(), Optional.of(signer)));
    NearPair pair = review.pair(rule.id());
    Optional<List<Boolean>> predicted = predict(pair);
    if (predicted.isEmpty()) {
      return false;
    }
    Prediction prediction = pair.judge(predicted.get());
    tell(pair, predicted.get());
    if (prediction.isWrong()) {
      dialogue.say("\nPlease read its condition once more:\n" + readable.sentence(rule));
      Optional<Boolean> still =
          dialogue.choose("Do you still want to decide about this rule? [y/n]", YES_OR_NO);
      if (still.isEmpty() || !still.get()) {
        return still.isPresent();
      }
    }
    return decide(rule, prediction);
  }

  private Optional<List<Boolean>> predict(NearPair pair) {
    List<Boolean> predicted = new ArrayList<>();
    for (int i = 0; i < pair.people().size(); i++) {
      dialogue.say("\n" + readable.person(pair, i));
      Optional<Boolean> answer =
          dialogue.choose("Does the rule hold for this person? [y/n]", YES_OR_NO);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      predicted.add(answer.get());
    }
    return Optional.of(predicted);
  }

  private void tell(NearPair pair, List<Boolean> predicted) {
    dialogue.say(pair.people().isEmpty() ? "\nIt holds for everyone.\n" : "\n");
    for (int i = 0; i < pair.people().size(); i++) {
      boolean inside = pair.people().get(i).inside();
      dialogue.say(
          "%s: the rule %s; your answer was %s.%n"
              .formatted(
                  NearPair.name(i),
                  inside ? "holds" : "does not hold",
                  inside == predicted.get(i) ? "right" : "wrong"));
    }
  }

  private boolean decide(Rule rule, Prediction prediction) {
    while (true) {
      Choice choice = dialogue.choose(DECIDE, choices()).orElse(Choice.QUIT);
      if (choice == Choice.QUIT || choice == Choice.SKIP) {
        return choice == Choice.SKIP;
      }
      DecisionKind verdict = DecisionKind.valueOf(choice.name());
      Optional<String> comment =
          dialogue.ask(
              verdict.objects() ? "What is wrong, and how should it be?" : "Comment (optional):");
      if (comment.isEmpty() || wrote(rule, verdict, prediction, comment.get())) {
        return comment.isPresent();
      }
    }
  }

  private static Map<String, Choice> choices() {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Choice choice : Choice.values()) {
      String words = choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      choices.put(words, choice);
      choices.put(words.replace(' ', '-'), choice);
      choices.put(words.substring(0, 1), choice);
    }
    return choices;
  }

  /** Whether the decision was recorded, now or earlier. */
  private boolean wrote(Rule rule, DecisionKind verdict, Prediction prediction, String comment) {
    DecisionResult outcome =
        desk.take(
            new Proposal(
                rule.id(),
                review.pack().hashes().of(rule.id()),
                verdict,
                signer,
                prediction,
                comment,
                review.day(),
                Optional.empty()));
    boolean refused = outcome instanceof DecisionResult.Refused;
    taken += outcome instanceof DecisionResult.Taken ? 1 : 0;
    List<String> said = new ArrayList<>(List.of(rule.id() + ", " + verdict.words()));
    said.addAll(outcome.notes());
    String what = refused ? "Refused: " : "Recorded: ";
    dialogue.say(
        new Paragraphs(ReadableAssessment.WIDTH)
            .wrapped("", "  ", what + String.join("; ", said) + "."));
    return !refused;
  }
}
