package org.cramptriage.pack.safety;

/**
 * Something that makes a hazard less likely or less harmful.
 *
 * @param kind what it is
 * @param id where it is found: a rule, a case, a test, a guarantee or a document
 * @param how what it does against the hazard
 */
public record Control(ControlKind kind, String id, String how) {}
