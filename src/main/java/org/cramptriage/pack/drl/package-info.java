/** The strict subset of DRL: reading rules into the model, and printing the model for Drools. */
@NullMarked
package org.cramptriage.pack.drl;

import org.jspecify.annotations.NullMarked;
