/** The assessment: ranking, folding and withholding, the urgency range, and the open questions. */
@NullMarked
package org.cramptriage.assess;

import org.jspecify.annotations.NullMarked;
