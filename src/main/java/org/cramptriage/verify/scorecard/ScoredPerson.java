package org.cramptriage.verify.scorecard;

import java.util.List;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A person whose right level is known.
 *
 * @param id the id of the questionnaire
 * @param title who it is, in a few words; empty if nobody said
 * @param answers the questionnaire
 * @param atLeast the lowest level that is right
 * @param atMost the highest level that is right
 * @param exact the best level; null if none is stated
 * @param tag where the level comes from; empty if nobody said
 * @param mustNotAdvise advice that would be unsafe
 * @param shouldAdvise advice that should be shown
 */
public record ScoredPerson(
    String id,
    String title,
    Questionnaire answers,
    Urgency atLeast,
    Urgency atMost,
    @Nullable Urgency exact,
    String tag,
    List<String> mustNotAdvise,
    List<String> shouldAdvise) {

  private static final String NOT_COUNTED = "X";

  /** Defensive copies. */
  public ScoredPerson {
    mustNotAdvise = List.copyOf(mustNotAdvise);
    shouldAdvise = List.copyOf(shouldAdvise);
  }

  /** Whether the person counts; a person tagged X is only shown. */
  public boolean counts() {
    return !tag.equals(NOT_COUNTED);
  }
}
