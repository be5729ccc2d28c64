/** The checked pack in a compact form that is read at once: no YAML, no DRL, no lint. */
@NullMarked
package org.cramptriage.pack.prepared;

import org.jspecify.annotations.NullMarked;
