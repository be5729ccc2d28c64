package org.cramptriage.facts;

/**
 * One thing about how the person sleeps.
 *
 * @param kind How do you sleep ({@code sleep.position})
 */
public record SleepPosition(Position kind) {}
