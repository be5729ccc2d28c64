package org.cramptriage.pack.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of source a reference is. */
public enum Grade {
  /** Guidance of a professional or public body, or a summary of it. */
  GUIDELINE("guideline"),
  /** A review of several studies. */
  REVIEW("review"),
  /** A trial. */
  TRIAL("trial"),
  /** A study that observed people. */
  COHORT("cohort"),
  /** The label of a medicine, or a safety notice of its authority. */
  LABEL("label"),
  /** A textbook or a text for teaching. */
  TEXTBOOK("textbook"),
  /** The story of one or a few patients. */
  CASE_REPORT("case-report"),
  /** Information written for patients. */
  PATIENT_INFORMATION("patient-information"),
  /** No source: the judgement of the author of the rule. */
  JUDGEMENT("judgement"),
  /** One of the texts from which this pack was made. */
  FOUNDING_TEXT("founding-text"),
  /** A code system, which says nothing about treatment. */
  TERMINOLOGY("terminology");

  private final String code;

  Grade(String code) {
    this.code = code;
  }

  /** The word in references.yaml. */
  public String code() {
    return code;
  }

  /** The grade with this word. */
  public static Optional<Grade> of(String code) {
    return Arrays.stream(values()).filter(grade -> grade.code.equals(code)).findFirst();
  }

  /** All words. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Grade::code).toList();
  }
}
