package org.cramptriage.facts;

/**
 * One place that is numb or tingles.
 *
 * @param place Do you feel numb or tingle anywhere ({@code sign.numbness})
 */
public record Numbness(NumbPlace place) {}
