/** Where the files of a rule pack stand. */
@NullMarked
package org.cramptriage.pack.layout;

import org.jspecify.annotations.NullMarked;
