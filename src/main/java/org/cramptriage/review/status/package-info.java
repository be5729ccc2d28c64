/** How far the review has come, and what stands in the way of a release. */
@NullMarked
package org.cramptriage.review.status;

import org.jspecify.annotations.NullMarked;
