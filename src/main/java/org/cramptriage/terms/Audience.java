package org.cramptriage.terms;

/** Who a text is written for. */
public enum Audience {
  /** Everybody: the person, and whoever helps them. */
  PEOPLE("people"),
  /** Doctors, nurses and pharmacists only; never shown to people. */
  CLINICIAN("clinician");

  private final String code;

  Audience(String code) {
    this.code = code;
  }

  /** The word in rule packs and results. */
  public String code() {
    return code;
  }
}
