/** The HTTP service under load. */
@NullMarked
package org.cramptriage.bench.service;

import org.jspecify.annotations.NullMarked;
