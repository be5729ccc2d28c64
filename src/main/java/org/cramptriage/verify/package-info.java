/** The machine's review: what holds for every answer sheet, proved by a solver. */
@NullMarked
package org.cramptriage.verify;

import org.jspecify.annotations.NullMarked;
