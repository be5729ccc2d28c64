package org.cramptriage.cli.review;

import java.util.Optional;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.SignOffStatus;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.RuleExplanation;
import org.cramptriage.review.RuleSentence;
import org.cramptriage.review.signing.NearPair;

/** Prints a rule for the reviewer who decides about it. */
final class ReadableRule {

  private final OpenReview review;
  private final RuleExplanation explanation;

  ReadableRule(OpenReview review) {
    this.review = review;
    this.explanation = new RuleExplanation(review.pack(), review.dossier().hazards());
  }

  /** Everything about a rule, its sign-off status, and the changes since this signer decided. */
  Paragraphs of(Rule rule, SignOff signOff, Optional<Signer> signer) {
    Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);
    explanation.of(rule.id()).forEach(text::outlined);
    SignOffStatus standing = signOff.status(rule.id(), review.day());
    text.line("STATUS");
    text.wrapped("  ", "  ", standing.state().words() + "; " + standing.why());
    standing.latest().forEach(d -> text.wrapped("  - ", "    ", ReadableReview.decision(d)));
    signer
        .flatMap(s -> signOff.latest(rule.id(), s.id()))
        .filter(d -> !d.hash().equals(review.pack().hashes().of(rule.id())))
        .ifPresent(d -> since(d, text));
    return text;
  }

  private void since(Decision mine, Paragraphs text) {
    text.line("SINCE YOU DECIDED ON " + mine.date());
    new ReadableReview(review).changes(mine, text);
  }

  /** Only the condition. */
  Paragraphs sentence(Rule rule) {
    Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);
    new RuleSentence(review.pack())
        .of(rule.condition())
        .forEach(line -> text.outlined("  " + line));
    return text;
  }

  /** One of the people of the pair. */
  Paragraphs person(NearPair pair, int index) {
    Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);
    text.line(NearPair.name(index) + ", otherwise well:");
    new ReadableReview(review).person(pair.people().get(index), "  ", text);
    return text;
  }
}
