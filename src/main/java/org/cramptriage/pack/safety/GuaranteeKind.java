package org.cramptriage.pack.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of guarantee: a closed list, each with what it can be stated for. */
public enum GuaranteeKind {
  /** Whenever this sign is present, the urgency is at least a level. */
  FLOOR(
      "floor",
      Set.of(GuaranteeScope.DANGER_ANSWER),
      Set.of("signs", "atLeast", "except", "unless")),
  /** A danger answer instead of a harmless one never lowers the urgency or its range. */
  MONOTONE("monotone", Set.of(GuaranteeScope.DANGER_ANSWER), Set.of("except")),
  /** Advice is never shown while a condition holds, nor while it is open if that is asked for. */
  CONTRAINDICATED(
      "contraindicated",
      Set.of(GuaranteeScope.CONTRAINDICATION),
      Set.of("advice", "signs", "alsoWhileOpen")),
  /** Two pieces of advice are never shown to the same person. */
  NEVER_TOGETHER("never-together", Set.of(), Set.of("advice", "with")),
  /** A rule can hold for a person. */
  CAN_FIRE("can-fire", Set.of(GuaranteeScope.RULE), Set.of("rules")),
  /** No finding holds only where a sister with at least its level holds, without saying so. */
  NOT_COVERED("not-covered", Set.of(GuaranteeScope.FINDING), Set.of("rules", "except")),
  /** The result is never self-care where it must not be. */
  NEVER_SELF_CARE(
      "never-self-care",
      Set.of(
          GuaranteeScope.FINDING,
          GuaranteeScope.REQUIRED_QUESTION,
          GuaranteeScope.VITAL_FINDING,
          GuaranteeScope.DANGER_ANSWER),
      Set.of("signs", "except")),
  /** Whenever this sign is present, no open answer can change the level any more. */
  SETTLED_BY("settled-by", Set.of(), Set.of("signs")),
  /** The range holds the level, and whatever is answered next stays inside it. */
  RANGE_SOUND("range-sound", Set.of(GuaranteeScope.ANSWER), Set.of("except")),
  /** Leaving out a calming answer never lowers the urgency or the upper end of its range. */
  SAYING_LESS("saying-less", Set.of(GuaranteeScope.CALMING_ANSWER), Set.of("except"));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Both are Set.of.
  private final Set<GuaranteeScope> scopes;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> fields;

  GuaranteeKind(String code, Set<GuaranteeScope> scopes, Set<String> fields) {
    this.code = code;
    this.scopes = scopes;
    this.fields = fields;
  }

  /** The word in safety/guarantees.yaml. */
  public String code() {
    return code;
  }

  /** The scopes that a guarantee of this kind can cover. */
  public Set<GuaranteeScope> scopes() {
    return scopes;
  }

  /** Whether a guarantee of this kind takes a field. */
  public boolean takes(String field) {
    return fields.contains(field);
  }

  /** The kind with this word. */
  public static Optional<GuaranteeKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** All words. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(GuaranteeKind::code).toList();
  }
}
