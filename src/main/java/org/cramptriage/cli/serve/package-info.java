/** The HTTP service. */
@NullMarked
package org.cramptriage.cli.serve;

import org.jspecify.annotations.NullMarked;
