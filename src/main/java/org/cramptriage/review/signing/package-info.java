/**
 * How decisions are made and written down: the pair of near cases to predict, what is refused, the
 * files.
 */
@NullMarked
package org.cramptriage.review.signing;

import org.jspecify.annotations.NullMarked;
