/** Generates questionnaires of plausible people: seeded, streaming, from the pack's catalogue. */
@NullMarked
package org.cramptriage.bench.people;

import org.jspecify.annotations.NullMarked;
