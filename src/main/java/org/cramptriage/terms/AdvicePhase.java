package org.cramptriage.terms;

/** When an advice is useful; the order is that of the screen outside a cramp. */
public enum AdvicePhase {
  /** To ask or to have checked. */
  MEDICAL("medical"),
  /** Before going to sleep. */
  BEDTIME("bedtime"),
  /** On other days. */
  PREVENTION("prevention"),
  /** While the cramp lasts. */
  DURING_CRAMP("during-cramp"),
  /** When it has gone. */
  AFTER_CRAMP("after-cramp");

  private final String code;

  AdvicePhase(String code) {
    this.code = code;
  }

  /** The word in the DRL. */
  public String code() {
    return code;
  }
}
