/**
 * The solver: formulas built for it, one call with a limit, and how numbers and items are cut up.
 */
@NullMarked
package org.cramptriage.verify.solver;

import org.jspecify.annotations.NullMarked;
