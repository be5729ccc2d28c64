/** Near cases: people just inside and just outside a rule. */
@NullMarked
package org.cramptriage.review.near;

import org.jspecify.annotations.NullMarked;
