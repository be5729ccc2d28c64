package org.cramptriage.facts;

/**
 * One illness or instruction from a doctor that the person has.
 *
 * @param code Which of these fit you ({@code history.conditions})
 */
public record Condition(Illness code) {}
