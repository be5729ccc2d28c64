/** Loads a rule pack: reads it, checks it, and prepares the built-in one for a fast start. */
@NullMarked
package org.cramptriage.pack.load;

import org.jspecify.annotations.NullMarked;
