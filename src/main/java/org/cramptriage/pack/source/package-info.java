/** Reads the files of a rule pack, each into its part of the model. */
@NullMarked
package org.cramptriage.pack.source;

import org.jspecify.annotations.NullMarked;
