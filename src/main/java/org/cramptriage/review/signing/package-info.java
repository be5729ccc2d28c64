/** Making and recording decisions: the pair of near cases to predict, the checks, and the files. */
@NullMarked
package org.cramptriage.review.signing;

import org.jspecify.annotations.NullMarked;
