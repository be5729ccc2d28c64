/** The same rules in the product and in its peers. */
@NullMarked
package org.cramptriage.bench.peers;

import org.jspecify.annotations.NullMarked;
