/** The hazard log: what could harm a person, and the measures against it. */
@NullMarked
package org.cramptriage.pack.safety;

import org.jspecify.annotations.NullMarked;
