/** Who signed which rule: the ledger, the signers, and what their decisions come to. */
@NullMarked
package org.cramptriage.pack.signoff;

import org.jspecify.annotations.NullMarked;
