package org.cramptriage.fhir.response;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The meaning of a missing value: asked but not known, or not asked. Never "no". */
enum AbsentReason {
  /** The person was asked, and the answer is not known. */
  UNKNOWN,
  /** The question was not asked, or does not apply. */
  NOT_ASKED;

  /** The older HL7 code system for missing values. */
  static final String NULL_FLAVORS = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";

  private static final Set<String> NOT_ASKED_CODES =
      Set.of("not-asked", "not-performed", "not-applicable");
  private static final Set<String> NOT_KNOWN =
      Set.of(
          "unknown",
          "asked-unknown",
          "temp-unknown",
          "asked-declined",
          "masked",
          "unsupported",
          "as-text",
          "error",
          "not-a-number",
          "negative-infinity",
          "positive-infinity",
          "not-permitted");
  private static final Map<String, AbsentReason> FLAVORS =
      Map.of(
          "UNK", UNKNOWN,
          "ASKU", UNKNOWN,
          "NAV", UNKNOWN,
          "NAVU", UNKNOWN,
          "NI", UNKNOWN,
          "MSK", UNKNOWN,
          "NASK", NOT_ASKED,
          "NA", NOT_ASKED);

  /** The meaning of a data-absent-reason code; without a code, the person was asked. */
  static Optional<AbsentReason> of(String code) {
    if (code.isEmpty() || NOT_KNOWN.contains(code)) {
      return Optional.of(UNKNOWN);
    }
    return NOT_ASKED_CODES.contains(code) ? Optional.of(NOT_ASKED) : Optional.empty();
  }

  /** The meaning of a null flavor. */
  static Optional<AbsentReason> ofFlavor(String code) {
    return Optional.ofNullable(FLAVORS.get(code));
  }
}
