package org.cramptriage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cramptriage.review.near.NearCase;

/**
 * What has changed in a rule since an earlier content of it.
 *
 * @param wordings every part whose words differ, except the condition; first what was there before
 * @param sentence the condition as a sentence, before and now, a line each for its parts; empty if
 *     the condition is the same, or if the earlier one speaks of what no longer exists
 * @param condition whether the condition changed
 * @param person a person for whom the rule gives another answer than before: {@code inside} says
 *     whether it holds for this person now; empty if none was found
 */
public record Changed(
    List<Wording> wordings,
    boolean condition,
    Optional<WordDiff> sentence,
    Optional<NearCase> person) {

  private static final int MOST = 5;

  /** Defensive copy. */
  public Changed {
    wordings = List.copyOf(wordings);
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return wordings.isEmpty() && !condition;
  }

  /** What changed in one line, for example {@code the action text: "today" → "at once"}. */
  public String inShort() {
    List<String> all = new ArrayList<>();
    if (condition) {
      all.add("the condition" + sentence.map(words -> ": " + words.inShort()).orElse(""));
    }
    wordings.forEach(w -> all.add(w.what() + ": " + w.words().inShort()));
    String first = all.stream().limit(MOST).collect(Collectors.joining("; "));
    return all.size() > MOST ? first + "; and " + (all.size() - MOST) + " more" : first;
  }

  /**
   * A part whose words differ.
   *
   * @param label its label in the content, for example {@code action}
   * @param what its name in plain words, for example {@code the action text}
   * @param words before and now
   */
  public record Wording(String label, String what, WordDiff words) {}
}
