/** Where the upper end of the range is exact: whether what may still hold can come true. */
@NullMarked
package org.cramptriage.verify.bounds;

import org.jspecify.annotations.NullMarked;
