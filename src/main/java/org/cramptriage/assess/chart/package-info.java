/** What a clinic's record says about a person, beside what the person said. */
@NullMarked
package org.cramptriage.assess.chart;

import org.jspecify.annotations.NullMarked;
