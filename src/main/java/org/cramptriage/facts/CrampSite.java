package org.cramptriage.facts;

/**
 * One place of the body where cramps come.
 *
 * @param site Where do you get cramps ({@code episode.site})
 */
public record CrampSite(Site site) {}
