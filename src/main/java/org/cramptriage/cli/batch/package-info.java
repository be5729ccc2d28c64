/** The {@code batch} command. */
@NullMarked
package org.cramptriage.cli.batch;

import org.jspecify.annotations.NullMarked;
