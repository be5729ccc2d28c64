package org.cramptriage.pack.vocabulary;

/**
 * An answer that the name of a medicine implies.
 *
 * @param item an item that follows up the list of medicines
 * @param code its code
 */
public record ImpliedAnswer(String item, String code) {}
