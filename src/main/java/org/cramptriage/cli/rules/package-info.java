/** The machine's review of the rules. */
@NullMarked
package org.cramptriage.cli.rules;

import org.jspecify.annotations.NullMarked;
