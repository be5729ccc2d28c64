/** The clinical decisions of {@code policies.yaml} that are not the condition of a rule. */
@NullMarked
package org.cramptriage.pack.policy;

import org.jspecify.annotations.NullMarked;
