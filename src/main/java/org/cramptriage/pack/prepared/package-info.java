/** The checked pack in a compact form that loads fast: no YAML, no DRL, no lint. */
@NullMarked
package org.cramptriage.pack.prepared;

import org.jspecify.annotations.NullMarked;
