package org.cramptriage.facts;

/**
 * One change of urine or stool.
 *
 * @param kind Has your urine (pee) or stool (poo) changed ({@code sign.waste-change})
 */
public record WasteChange(Waste kind) {}
