/** The {@code review} commands: the clinicians' review. */
@NullMarked
package org.cramptriage.cli.review;

import org.jspecify.annotations.NullMarked;
