/** The interview in the terminal. */
@NullMarked
package org.cramptriage.cli.ask;

import org.jspecify.annotations.NullMarked;
