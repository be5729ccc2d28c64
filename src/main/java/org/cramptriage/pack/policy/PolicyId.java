package org.cramptriage.pack.policy;

import java.util.List;

/** The ids of the policies; an id is never used again. */
public final class PolicyId {

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

  private PolicyId() {}
}
