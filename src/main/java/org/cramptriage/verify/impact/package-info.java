/** The effect of a rule change: on every rule, on the level, on everything else. */
@NullMarked
package org.cramptriage.verify.impact;

import org.jspecify.annotations.NullMarked;
