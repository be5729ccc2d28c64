package org.cramptriage.pack.safety;

import java.util.Arrays;
import java.util.Optional;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.terms.Urgency;

/** The scope that one guarantee can cover as a whole, so that it is written once. */
public enum GuaranteeScope {
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
  ANSWER("every-answer"),
  /** Each question some of whose answers may lower the urgency. */
  CALMING_ANSWER("every-calming-answer");

  private final String code;

  GuaranteeScope(String code) {
    this.code = code;
  }

  /** Whether the scope includes this rule. */
  public boolean covers(Rule rule) {
    return switch (this) {
      case RULE -> !(rule instanceof Rule.Policy);
      case FINDING -> rule instanceof Rule.Finding f && f.urgency() != Urgency.SELF_CARE;
      case VITAL_FINDING -> rule instanceof Rule.Finding f && f.urgency().isAtLeast(Urgency.URGENT);
      case CONTRAINDICATION ->
          rule instanceof Rule.Contraindication
              || (rule instanceof Rule.Advice advice && !advice.withheldBy().isEmpty());
      default -> false;
    };
  }

  /** The word in safety/guarantees.yaml. */
  public String code() {
    return code;
  }

  /** The scope with this word. */
  public static Optional<GuaranteeScope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
  }
}
