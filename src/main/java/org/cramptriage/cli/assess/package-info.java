/** One questionnaire or a few, and the form that they answer. */
@NullMarked
package org.cramptriage.cli.assess;

import org.jspecify.annotations.NullMarked;
