// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One kind of confusion, faint or fit.
 *
 * @param kind from {@code sign.faint-kind}
 */
public record Faint(FaintKind kind) {}
