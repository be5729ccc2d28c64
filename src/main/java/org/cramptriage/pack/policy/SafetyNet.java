package org.cramptriage.pack.policy;

import org.cramptriage.terms.Urgency;

/**
 * When to get help: always shown, and shown first.
 *
 * @param advice the advice that says so
 * @param comeBackBelow below this level the person is told when to come back
 */
public record SafetyNet(String advice, Urgency comeBackBelow) {}
