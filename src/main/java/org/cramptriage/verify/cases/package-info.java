/** The worked cases held against the rules, and cases that a solver finds at the edges of rules. */
@NullMarked
package org.cramptriage.verify.cases;

import org.jspecify.annotations.NullMarked;
