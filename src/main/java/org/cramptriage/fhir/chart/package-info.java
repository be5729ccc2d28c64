/** Reads the clinical record of a patient and turns it into answers. */
@NullMarked
package org.cramptriage.fhir.chart;

import org.jspecify.annotations.NullMarked;
