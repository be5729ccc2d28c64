/**
 * The assessment: ranking, folding, withholding, the range, and what could still change the answer.
 */
@NullMarked
package org.cramptriage.assess;

import org.jspecify.annotations.NullMarked;
