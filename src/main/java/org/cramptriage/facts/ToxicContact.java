package org.cramptriage.facts;

/**
 * One poison that was touched, breathed in, swallowed or near, in the last 4 weeks.
 *
 * @param kind In the last 4 weeks, did you touch, breathe in or swallow any of these, or were you
 *     near them ({@code exposure.toxic-substance})
 */
public record ToxicContact(Toxin kind) {}
