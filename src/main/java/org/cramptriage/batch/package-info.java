/**
 * Files of questionnaires in, files of results out: streaming, on all cores, in input order, with
 * nothing lost and a run that can be stopped at any moment and resumed.
 */
@NullMarked
package org.cramptriage.batch;

import org.jspecify.annotations.NullMarked;
