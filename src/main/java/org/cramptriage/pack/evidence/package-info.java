/** The evidence register: founding claims, references, thresholds, conflicts and open questions. */
@NullMarked
package org.cramptriage.pack.evidence;

import org.jspecify.annotations.NullMarked;
