/** People assessed by two packs: who moves from which level to which, group by group. */
@NullMarked
package org.cramptriage.assess.moves;

import org.jspecify.annotations.NullMarked;
