/** Benchmarks of the product against its peers, on the same rules and the same records. */
@NullMarked
package org.cramptriage.bench;

import org.jspecify.annotations.NullMarked;
