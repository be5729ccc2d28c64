/** The checks that need more than one file of a rule pack. */
@NullMarked
package org.cramptriage.pack.lint;

import org.jspecify.annotations.NullMarked;
