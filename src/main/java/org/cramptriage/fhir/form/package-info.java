/** The catalogue as a FHIR Questionnaire with its code systems. */
@NullMarked
package org.cramptriage.fhir.form;

import org.jspecify.annotations.NullMarked;
