package org.cramptriage.facts;

/**
 * One thing that makes a blood clot more likely.
 *
 * @param kind Do any of these fit you ({@code exposure.clot-risk})
 */
public record ClotRisk(ClotRiskFactor kind) {}
