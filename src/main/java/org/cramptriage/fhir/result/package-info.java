/** Writes assessments as FHIR transaction Bundles. */
@NullMarked
package org.cramptriage.fhir.result;

import org.jspecify.annotations.NullMarked;
