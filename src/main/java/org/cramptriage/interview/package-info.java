/** The interview: one question after the other, the one that matters most first. */
@NullMarked
package org.cramptriage.interview;

import org.jspecify.annotations.NullMarked;
