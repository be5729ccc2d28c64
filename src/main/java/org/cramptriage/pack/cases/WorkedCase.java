package org.cramptriage.pack.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An invented person, and the result that the rules must give.
 *
 * @param id for example {@code TC001}
 * @param title the person in a few words
 * @param judged whether a clinician answered before seeing what the rules do; otherwise what they
 *     did was recorded
 * @param topic the file that contains it, for example {@code thrombosis}
 * @param differences the answers that differ from the baseline
 * @param without the items of the baseline that are left out
 * @param expected the expected result
 */
public record WorkedCase(
    String id,
    String title,
    boolean judged,
    boolean isNear,
    String topic,
    Map<String, RawAnswer> differences,
    List<String> without,
    Expected expected) {

  /** The word for "folded under nothing". */
  public static final String NONE = "none";

  /** Defensive copies. */
  public WorkedCase {
    differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    without = List.copyOf(without);
  }

  /**
   * The expected result.
   *
   * @param urgency the level
   * @param findings every finding that holds, and no other
   * @param shows advice that must be among what is shown
   * @param hides advice that must not be among what is shown
   * @param withheld every advice that is withheld, and no other
   * @param foldedUnder for a finding that holds: the finding that it must be folded under, or
   *     {@link #NONE}
   * @param atMost the upper end of the range; null if the case does not state one
   */
  public record Expected(
      Urgency urgency,
      List<String> findings,
      List<String> shows,
      List<String> hides,
      List<String> withheld,
      Map<String, String> foldedUnder,
      @Nullable Urgency atMost) {
    /** Defensive copies. */
    public Expected {
      findings = List.copyOf(findings);
      shows = List.copyOf(shows);
      hides = List.copyOf(hides);
      withheld = List.copyOf(withheld);
      foldedUnder = Collections.unmodifiableMap(new LinkedHashMap<>(foldedUnder));
    }
  }
}
