package org.cramptriage.pack.safety;

import java.util.Arrays;
import java.util.Optional;

/** What a guarantee can be stated for all of, so that it is written once. */
public enum Every {
  /** Each answer that the questionnaire calls a danger sign. */
  DANGER_ANSWER("every-danger-answer"),
  /** Each rule. */
  RULE("every-rule"),
  /** Each finding above self-care. */
  FINDING("every-finding"),
  /** Each advice with each of its contraindications. */
  CONTRAINDICATION("every-contraindication"),
  /** Each question that a person must see. */
  REQUIRED_QUESTION("every-required-question"),
  /** Each finding that asks for help today or now. */
  VITAL_FINDING("every-vital-finding"),
  /** Each answer that can still come. */
  ANSWER("every-answer");

  private final String code;

  Every(String code) {
    this.code = code;
  }

  /** The word in guarantees.yaml. */
  public String code() {
    return code;
  }

  /** The one with this word. */
  public static Optional<Every> of(String code) {
    return Arrays.stream(values()).filter(every -> every.code.equals(code)).findFirst();
  }
}
