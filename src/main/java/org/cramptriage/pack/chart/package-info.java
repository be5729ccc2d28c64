/** Which codes of a clinic's record mean which answer of the questionnaire. */
@NullMarked
package org.cramptriage.pack.chart;

import org.jspecify.annotations.NullMarked;
