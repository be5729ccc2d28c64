package org.cramptriage.pack.model;

import java.util.List;

/** The texts of a rule that people read. */
public enum TextKey {
  TITLE("title"),
  REASON("reason"),
  ACTION("action"),
  EXPLANATION("explanation"),
  WHAT_TO_SAY("whatToSay"),
  TEXT("text"),
  BECAUSE("because"),
  SHORT("short");

  private final String code;

  TextKey(String code) {
    this.code = code;
  }

  /** The key in {@code texts.yaml}. */
  public String code() {
    return code;
  }

  /**
   * The texts that a kind of rule has.
   *
   * @param id the id of a rule, for example {@code RF-030}
   */
  public static List<TextKey> of(String id) {
    return switch (id.substring(0, Math.min(2, id.length()))) {
      case "RF" -> List.of(TITLE, REASON, ACTION, SHORT);
      case "RK" -> List.of(TITLE, EXPLANATION);
      case "MD" -> List.of(TITLE, WHAT_TO_SAY, SHORT);
      case "AD" -> List.of(TITLE, TEXT, SHORT);
      case "CI" -> List.of(BECAUSE);
      default -> List.of();
    };
  }
}
