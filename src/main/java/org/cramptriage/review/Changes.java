package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.review.near.NearCase;
import org.cramptriage.review.near.NearCases;

/** Tells what has changed in a rule since it was signed, and a person for whom it matters. */
public final class Changes {

  private final RulePack pack;
  private final SignedContents signed;
  private final NearCases near;
  private final ContentReader contents;
  private final RuleSentence sentences;

  /**
   * Changes against the rules of a dossier.
   *
   * @param dossier the rules as they are now, and the contents that were signed
   * @param near near cases of these rules
   */
  public Changes(Dossier dossier, NearCases near) {
    this.pack = dossier.pack();
    this.signed = dossier.signed();
    this.near = near;
    this.contents = new ContentReader(pack);
    this.sentences = new RuleSentence(pack);
  }

  /**
   * What has changed since a content with this hash was signed.
   *
   * @return empty if that content was not kept
   */
  public Optional<Changed> since(Rule rule, String hash) {
    return signed.of(hash).flatMap(Changes::parsed).map(earlier -> since(rule, earlier));
  }

  /** Content that may have been edited by hand. */
  private static Optional<RuleContent> parsed(String text) {
    try {
      return Optional.of(RuleContent.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What has changed since an earlier content. */
  public Changed since(Rule rule, RuleContent earlier) {
    RuleContent now = contents.of(rule);
    List<Changed.Wording> wordings = new ArrayList<>();
    boolean condition = false;
    for (RuleContent.Change change : now.since(earlier)) {
      if (RuleContent.isCondition(change.label())) {
        condition = true;
      } else {
        WordDiff words = WordDiff.between(change.before(), change.after());
        wordings.add(new Changed.Wording(change.label(), Labels.words(change.label()), words));
      }
    }
    Optional<Condition> before = condition ? conditionOf(earlier) : Optional.empty();
    // Both from the canonical text: the order in a rule file is not a change, and must not look
    // like
    // one.
    Condition after = conditionOf(now).orElse(rule.condition());
    return new Changed(
        wordings,
        condition,
        before.map(c -> WordDiff.between(sentence(c), sentence(after))),
        before.flatMap(c -> differing(c, rule.condition())));
  }

  /** The condition of a content, if everything that it names still exists. */
  private Optional<Condition> conditionOf(RuleContent content) {
    return ContentCondition.of(pack.fields(), content)
        .filter(c -> c.findings().allMatch(id -> isFinding(id)));
  }

  private boolean isFinding(String id) {
    return pack.has(id) && pack.rule(id) instanceof Rule.Finding;
  }

  private String sentence(Condition condition) {
    return String.join("\n", sentences.of(condition));
  }

  private Optional<NearCase> differing(Condition before, Condition now) {
    return near.between(before, now);
  }
}
