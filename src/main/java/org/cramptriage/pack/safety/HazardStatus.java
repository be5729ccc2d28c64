package org.cramptriage.pack.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a hazard is dealt with. Only a named clinician can accept what is left of it. */
public enum HazardStatus {
  /** More must be done before the product may be used. */
  OPEN("open"),
  /** The controls are in place and tested; nobody clinical has judged what is left. */
  CONTROLLED("controlled"),
  /** What is left must be controlled by whoever deploys the product; a document says how. */
  TRANSFERRED("transferred"),
  /** A named clinical safety officer has accepted what is left. */
  ACCEPTED("accepted");

  private final String code;

  HazardStatus(String code) {
    this.code = code;
  }

  /** The word in hazards.yaml. */
  public String code() {
    return code;
  }

  /** The status with this word. */
  public static Optional<HazardStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }

  /** All words. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(HazardStatus::code).toList();
  }
}
