package org.cramptriage.pack.signoff;

/** How far the review of a rule has come. */
public enum State {
  /** Not approved yet. */
  UNSIGNED("unsigned", "never signed"),
  /** Approved, but not by enough people, or only by its author. */
  PARTLY_SIGNED("partly-signed", "partly signed"),
  /** What was approved has changed since. */
  VOID("void", "void: changed since it was signed"),
  /** A signer wants it changed or removed. */
  OBJECTED("objected", "objected to"),
  /** Approved, but its evidence is due for review. */
  EXPIRED("expired", "expired: its evidence is due for review"),
  /** Its current content is approved by all required signers. */
  SIGNED("signed", "signed");

  private final String code;
  private final String words;

  State(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The word in the output. */
  public String code() {
    return code;
  }

  /** The state in plain words. */
  public String words() {
    return words;
  }
}
