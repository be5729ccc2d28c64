/**
 * Answer sheets as formulas: the states of items, the truth of conditions, levels, ways to go on.
 */
@NullMarked
package org.cramptriage.verify.encoding;

import org.jspecify.annotations.NullMarked;
