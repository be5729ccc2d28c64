/** The rules of the pack as every peer needs them, and hand-coded Java generated from them. */
@NullMarked
package org.cramptriage.bench.rules;

import org.jspecify.annotations.NullMarked;
