package org.cramptriage.questionnaire;

/**
 * Something unusual in a questionnaire that was nevertheless assessed.
 *
 * @param item the item, or empty
 * @param text what is unusual and how it was interpreted
 */
public record Warning(String item, String text) {}
