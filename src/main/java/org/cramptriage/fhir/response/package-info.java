/** Reads QuestionnaireResponses: one, in a Bundle, or one a line. */
@NullMarked
package org.cramptriage.fhir.response;

import org.jspecify.annotations.NullMarked;
