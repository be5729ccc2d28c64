/**
 * JSON for every other package: how much is read from whom, small documents in memory, and writing
 * to a text. It knows nothing of questionnaires, rules or FHIR.
 */
@NullMarked
package org.cramptriage.json;

import org.jspecify.annotations.NullMarked;
