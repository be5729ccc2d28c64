package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;

/** Says what differs in the content of a rule between two packs, each in its own words. */
public final class RuleVersions {

  private final Side before;
  private final Side after;

  /** Rules of an earlier and a later pack. */
  public RuleVersions(RulePack before, RulePack after) {
    this.before = new Side(before);
    this.after = new Side(after);
  }

  /** What differs in a rule; a rule that one pack does not have has no words there. */
  public Changed of(String rule) {
    RuleContent old = before.content(rule);
    RuleContent now = after.content(rule);
    List<Changed.Wording> wordings = new ArrayList<>();
    boolean condition = false;
    for (RuleContent.Change change : now.since(old)) {
      if (RuleContent.isCondition(change.label())) {
        condition = true;
      } else {
        WordDiff words = WordDiff.between(change.before(), change.after());
        wordings.add(new Changed.Wording(change.label(), Labels.words(change.label()), words));
      }
    }
    WordDiff sentences = WordDiff.between(before.sentence(rule), after.sentence(rule));
    return new Changed(wordings, condition, Optional.of(sentences), Optional.empty());
  }

  /** One of the packs. */
  private static final class Side {
    private final RulePack pack;
    private final ContentReader contents;
    private final RuleSentence sentences;

    Side(RulePack pack) {
      this.pack = pack;
      this.contents = new ContentReader(pack);
      this.sentences = new RuleSentence(pack);
    }

    RuleContent content(String rule) {
      return pack.has(rule) ? contents.of(pack.rule(rule)) : new RuleContent(List.of());
    }

    /** The condition in canonical order: the order in a rule file is not a change. */
    String sentence(String rule) {
      return ContentCondition.of(pack.fields(), content(rule))
          .map(condition -> String.join("\n", sentences.of(condition)))
          .orElse("");
    }
  }
}
