package org.cramptriage.terms;

/** The kinds of finding, in the order in which they are shown. */
public enum FindingKind {
  /** A sign that asks for care. */
  RED_FLAG("red-flag"),
  /** A medicine or pair of medicines. */
  MEDICINE("medicine"),
  /** A contributing factor; never raises the urgency. */
  RISK_FACTOR("risk-factor");

  private final String code;

  FindingKind(String code) {
    this.code = code;
  }

  /** The word in the output. */
  public String code() {
    return code;
  }
}
