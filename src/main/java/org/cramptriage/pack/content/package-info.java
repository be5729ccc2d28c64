/** What a signature of a rule covers, and its hash. */
@NullMarked
package org.cramptriage.pack.content;

import org.jspecify.annotations.NullMarked;
