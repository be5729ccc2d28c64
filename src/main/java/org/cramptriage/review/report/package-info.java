/** The clinicians' review as one self-contained HTML file. */
@NullMarked
package org.cramptriage.review.report;

import org.jspecify.annotations.NullMarked;
