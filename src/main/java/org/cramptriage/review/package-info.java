/** What a clinician reads: every rule as a sentence, made from the model. */
@NullMarked
package org.cramptriage.review;

import org.jspecify.annotations.NullMarked;
