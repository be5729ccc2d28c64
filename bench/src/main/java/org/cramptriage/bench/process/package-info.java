/**
 * Peers that run as whole processes: rules and records are written for them, findings read back.
 */
@NullMarked
package org.cramptriage.bench.process;

import org.jspecify.annotations.NullMarked;
