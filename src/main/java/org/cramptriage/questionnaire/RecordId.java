package org.cramptriage.questionnaire;

/**
 * The id of a questionnaire: a string or a number, kept as it came.
 *
 * @param text the id as text
 * @param number whether it was written as a number
 */
public record RecordId(String text, boolean number) {

  /** The id of a questionnaire without one: its position, from 1. */
  public static RecordId position(long position) {
    return new RecordId("#" + position, false);
  }
}
