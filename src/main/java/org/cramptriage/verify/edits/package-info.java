/** The smallest person for whom an edited rule makes a difference. */
@NullMarked
package org.cramptriage.verify.edits;

import org.jspecify.annotations.NullMarked;
