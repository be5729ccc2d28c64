/** The progress of the review, and what blocks a release. */
@NullMarked
package org.cramptriage.review.status;

import org.jspecify.annotations.NullMarked;
