/**
 * The HTTP service: {@code POST /assess} and CDS Hooks 2.0. It stores nothing but feedback, and
 * that only if a file is configured for it.
 */
@NullMarked
package org.cramptriage.serve;

import org.jspecify.annotations.NullMarked;
