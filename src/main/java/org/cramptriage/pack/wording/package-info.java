/** How the texts of a pack may be worded, as data, and the texts as they are written. */
@NullMarked
package org.cramptriage.pack.wording;

import org.jspecify.annotations.NullMarked;
