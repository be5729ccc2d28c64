/** People assessed with two rule packs: the transition matrix of their levels, with subgroups. */
@NullMarked
package org.cramptriage.assess.transitions;

import org.jspecify.annotations.NullMarked;
