/** The mapping from the items of the questionnaire to the facts that rules test. */
@NullMarked
package org.cramptriage.pack.fields;

import org.jspecify.annotations.NullMarked;
