/** Writes assessments as Bundles that a FHIR server takes. */
@NullMarked
package org.cramptriage.fhir.result;

import org.jspecify.annotations.NullMarked;
