/** The {@code rules} commands: automatic checks of the rules. */
@NullMarked
package org.cramptriage.cli.rules;

import org.jspecify.annotations.NullMarked;
