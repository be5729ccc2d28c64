/** Triage for leg cramps: {@link org.cramptriage.CrampTriage} is the way in. */
@NullMarked
package org.cramptriage;

import org.jspecify.annotations.NullMarked;
