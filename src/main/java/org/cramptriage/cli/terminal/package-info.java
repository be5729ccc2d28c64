/** What all commands share: asking, printing, progress, exit codes, refusing bad usage. */
@NullMarked
package org.cramptriage.cli.terminal;

import org.jspecify.annotations.NullMarked;
