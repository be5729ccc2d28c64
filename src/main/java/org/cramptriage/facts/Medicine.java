package org.cramptriage.facts;

/**
 * One kind of medicine that the person takes.
 *
 * @param drugClass Which of these medicines do you take or use ({@code medication.list})
 */
public record Medicine(DrugClass drugClass) {}
