/** The interview: one question at a time, the most important first. */
@NullMarked
package org.cramptriage.interview;

import org.jspecify.annotations.NullMarked;
