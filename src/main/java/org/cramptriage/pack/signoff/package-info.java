/** Who signed which rule: the ledger, the signers, and the status of every rule. */
@NullMarked
package org.cramptriage.pack.signoff;

import org.jspecify.annotations.NullMarked;
