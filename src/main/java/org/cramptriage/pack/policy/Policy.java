package org.cramptriage.pack.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One policy as it is read, reviewed and signed.
 *
 * @param id for example {@code P-OPEN}; never reused
 * @param title what it is about
 * @param says the sentence that a result shows where it applies; empty if there is none
 * @param settings its numbers, levels and names in words, by their keys in the order of the file
 * @param why the reason
 * @param sources keys of the evidence register; empty where it rests on judgement
 * @param claims ids of the founding claims that it rests on
 * @param line its line in the file
 */
public record Policy(
    String id,
    String title,
    String says,
    Map<String, String> settings,
    String why,
    List<String> sources,
    List<String> claims,
    int line) {

  /** A danger question is open. */
  public static final String VITAL_OPEN = "P-VITAL-OPEN";

  /** A required question is open. */
  public static final String OPEN = "P-OPEN";

  /** Nothing was found and nothing is open. */
  public static final String SELF_CARE = "P-SELF-CARE";

  /** What an emergency withholds. */
  public static final String EMERGENCY = "P-EMERGENCY";

  /** What is always shown. */
  public static final String SAFETY_NET = "P-SAFETY-NET";

  /** The order of advice. */
  public static final String RANKING = "P-RANKING";

  /** The answers that contradict each other. */
  public static final String CONTRADICTIONS = "P-CONTRADICTIONS";

  /** What a clinic's record may say. */
  public static final String CHART = "P-CHART";

  /** Which item is which. */
  public static final String ROLES = "P-ROLES";

  /** All ids, in the order in which they are shown. */
  public static final List<String> IDS =
      List.of(
          VITAL_OPEN,
          OPEN,
          SELF_CARE,
          EMERGENCY,
          SAFETY_NET,
          RANKING,
          CONTRADICTIONS,
          CHART,
          ROLES);

  /** Defensive copies. */
  public Policy {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    sources = List.copyOf(sources);
    claims = List.copyOf(claims);
  }
}
