/** Combines the data of a patient's chart with the person's answers. */
@NullMarked
package org.cramptriage.assess.chart;

import org.jspecify.annotations.NullMarked;
