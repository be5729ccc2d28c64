/** Proofs of the guarantees of a pack, and the smallest patient where one does not hold. */
@NullMarked
package org.cramptriage.verify.guarantees;

import org.jspecify.annotations.NullMarked;
