/** The worked cases that come with the rules. */
@NullMarked
package org.cramptriage.pack.cases;

import org.jspecify.annotations.NullMarked;
