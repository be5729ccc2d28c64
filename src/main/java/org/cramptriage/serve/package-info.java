/**
 * The HTTP service: {@code POST /assess} and CDS Hooks 2.0. It answers requests and keeps nothing
 * but the feedback that it was told to keep.
 */
@NullMarked
package org.cramptriage.serve;

import org.jspecify.annotations.NullMarked;
