/** Shared by all commands: dialogues, output, progress, exit codes and usage errors. */
@NullMarked
package org.cramptriage.cli.terminal;

import org.jspecify.annotations.NullMarked;
