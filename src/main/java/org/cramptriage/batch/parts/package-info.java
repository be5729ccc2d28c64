/** Files cut into parts of whole records that are assessed apart, on other machines, too. */
@NullMarked
package org.cramptriage.batch.parts;

import org.jspecify.annotations.NullMarked;
