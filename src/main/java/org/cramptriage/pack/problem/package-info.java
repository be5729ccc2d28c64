/** What is wrong with a rule pack, with file and line. */
@NullMarked
package org.cramptriage.pack.problem;

import org.jspecify.annotations.NullMarked;
