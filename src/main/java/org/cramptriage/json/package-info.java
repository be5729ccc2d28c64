/**
 * JSON for all other packages: parser limits per source, small documents in memory, and writing to
 * strings. Independent of questionnaires, rules and FHIR.
 */
@NullMarked
package org.cramptriage.json;

import org.jspecify.annotations.NullMarked;
