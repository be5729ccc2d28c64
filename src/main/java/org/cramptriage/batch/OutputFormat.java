package org.cramptriage.batch;

import java.util.Locale;

/** How results are written down. */
public enum OutputFormat {
  /** One assessment a line, in the form of the shipped schema. */
  NDJSON,
  /** A flat sheet with a row for each person. */
  CSV,
  /** One FHIR Bundle a line. */
  FHIR;

  /** The word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
