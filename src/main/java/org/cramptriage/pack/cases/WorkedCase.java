package org.cramptriage.pack.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.model.Urgency;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * A person on paper, and what the rules must say of them.
 *
 * @param id for example {@code TC001}
 * @param title the person in a few words
 * @param judged whether a clinician answered before seeing what the rules do; otherwise what they
 *     did was recorded
 * @param topic the file in which it stands, for example {@code thrombosis}
 * @param differences the answers that differ from the baseline
 * @param without the items of the baseline that are left out
 * @param expected what the rules must say
 */
public record WorkedCase(
    String id,
    String title,
    boolean judged,
    String topic,
    Map<String, RawAnswer> differences,
    List<String> without,
    Expected expected) {

  /** Defensive copies. */
  public WorkedCase {
    differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    without = List.copyOf(without);
  }

  /**
   * What the rules must say.
   *
   * @param urgency the level
   * @param findings every finding that holds, and no other
   * @param shows advice that must be among what is shown
   * @param withheld every advice that is withheld, and no other
   */
  public record Expected(
      Urgency urgency, List<String> findings, List<String> shows, List<String> withheld) {
    /** Defensive copies. */
    public Expected {
      findings = List.copyOf(findings);
      shows = List.copyOf(shows);
      withheld = List.copyOf(withheld);
    }
  }
}
