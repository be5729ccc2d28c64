package org.cramptriage.questionnaire;

/**
 * Something odd in a questionnaire that was assessed all the same.
 *
 * @param item the item, or empty if none is meant
 * @param text what is odd and how it was taken
 */
public record Warning(String item, String text) {}
