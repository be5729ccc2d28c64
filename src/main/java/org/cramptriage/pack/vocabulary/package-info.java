/** Reads the names of medicines as people write them. */
@NullMarked
package org.cramptriage.pack.vocabulary;

import org.jspecify.annotations.NullMarked;
