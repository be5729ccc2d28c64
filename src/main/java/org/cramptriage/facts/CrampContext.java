package org.cramptriage.facts;

/**
 * One situation in which cramps come.
 *
 * @param situation When do the cramps come ({@code episode.context})
 */
public record CrampContext(Situation situation) {}
