/** Small wrong edits of rules, and whether the worked cases would notice them. */
@NullMarked
package org.cramptriage.verify.mutants;

import org.jspecify.annotations.NullMarked;
