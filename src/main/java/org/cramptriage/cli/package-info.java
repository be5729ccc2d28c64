/** The command line. */
@NullMarked
package org.cramptriage.cli;

import org.jspecify.annotations.NullMarked;
