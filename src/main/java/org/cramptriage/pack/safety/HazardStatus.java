package org.cramptriage.pack.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a hazard is dealt with. Only a named clinician can accept the residual risk. */
public enum HazardStatus {
  /** More must be done before the product may be used. */
  OPEN("open"),
  /** The controls are in place and tested; no clinician has judged the residual risk. */
  CONTROLLED("controlled"),
  /** The residual risk must be controlled by the deployer; a document explains how. */
  TRANSFERRED("transferred"),
  /** A named clinical safety officer has accepted the residual risk. */
  ACCEPTED("accepted");

  private final String code;

  HazardStatus(String code) {
    this.code = code;
  }

  /** The word in safety/hazards.yaml. */
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
