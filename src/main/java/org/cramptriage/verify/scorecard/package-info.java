/** People whose right level is known, held against what the rules say. */
@NullMarked
package org.cramptriage.verify.scorecard;

import org.jspecify.annotations.NullMarked;
