package org.cramptriage.pack.signoff;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reviewer decides about a rule. */
public enum DecisionKind {
  /** It is right as it was read. */
  APPROVE("approve"),
  /** It must be changed; the comment says how. */
  CHANGE("change"),
  /** It must be removed; the comment says why. */
  REJECT("reject"),
  /** The reviewer cannot judge it. */
  NOT_MY_FIELD("not my field"),
  /** The pack as a whole may be released. Only of the pack, never of a rule. */
  RELEASE("release");

  private final String words;

  DecisionKind(String words) {
    this.words = words;
  }

  /** The words in the ledger. */
  public String words() {
    return words;
  }

  /** Whether it is an objection to the rule. */
  public boolean objects() {
    return this == CHANGE || this == REJECT;
  }

  /** Whether only clinicians may decide so. */
  public boolean needsClinician() {
    return this == APPROVE || this == RELEASE;
  }

  /** The kind with these words; hyphens are read as blanks. */
  public static Optional<DecisionKind> of(String words) {
    String plain = words.strip().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
    return Arrays.stream(values()).filter(v -> v.words.equals(plain)).findFirst();
  }

  /** The words for decisions about a rule. */
  public static String ofRules() {
    return Arrays.stream(values())
        .filter(v -> v != RELEASE)
        .map(DecisionKind::words)
        .collect(Collectors.joining(", "));
  }
}
