/** Files of questionnaires. */
@NullMarked
package org.cramptriage.cli.batch;

import org.jspecify.annotations.NullMarked;
