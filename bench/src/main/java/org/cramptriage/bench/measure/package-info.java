/** Measures contenders side by side and prints ratios. */
@NullMarked
package org.cramptriage.bench.measure;

import org.jspecify.annotations.NullMarked;
