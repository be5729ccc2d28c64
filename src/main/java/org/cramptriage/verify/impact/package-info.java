/** What a change of the rules comes to: for every rule, for the level, for everything else. */
@NullMarked
package org.cramptriage.verify.impact;

import org.jspecify.annotations.NullMarked;
