/** Reads QuestionnaireResponses: a single one, a Bundle of them, or one per line (NDJSON). */
@NullMarked
package org.cramptriage.fhir.response;

import org.jspecify.annotations.NullMarked;
