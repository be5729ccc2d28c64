package org.cramptriage.pack.chart;

/**
 * A code of a terminology that means an answer.
 *
 * @param item the item that it answers
 * @param answer the code of the answer
 * @param system the terminology
 * @param code the code, or how it begins where the terminology is taken by prefix
 */
public record ChartCode(String item, String answer, CodeSystem system, String code) {

  /** Whether a code of a chart is this one, or begins with it. */
  boolean matches(CodeSystem in, String written) {
    return system == in && (system.byPrefix() ? written.startsWith(code) : written.equals(code));
  }
}
