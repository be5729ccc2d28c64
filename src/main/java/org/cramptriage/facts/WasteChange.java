// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One change of urine or stool.
 *
 * @param kind from {@code sign.waste-change}
 */
public record WasteChange(Waste kind) {}
