/**
 * Bytes into records: unpacking, finding out what a file is, splitting it, with the place of every
 * record. Knows nothing of assessing.
 */
@NullMarked
package org.cramptriage.batch.reading;

import org.jspecify.annotations.NullMarked;
