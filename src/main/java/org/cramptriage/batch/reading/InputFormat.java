package org.cramptriage.batch.reading;

import java.util.Locale;

/** How questionnaires are written down. */
public enum InputFormat {
  /** One object a line. */
  NDJSON,
  /** One object, or an array of objects. */
  JSON,
  /** A header of {@code id} and link ids, and a row for each questionnaire. */
  CSV,
  /** FHIR: a QuestionnaireResponse, a Bundle, an array of them, or one a line. */
  FHIR;

  /** The word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
