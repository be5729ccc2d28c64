/** The worked cases that stand beside the rules. */
@NullMarked
package org.cramptriage.pack.cases;

import org.jspecify.annotations.NullMarked;
