/** Reads what a clinic's record says of a patient: the answers that it can stand in for. */
@NullMarked
package org.cramptriage.fhir.chart;

import org.jspecify.annotations.NullMarked;
