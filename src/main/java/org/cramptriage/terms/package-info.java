/**
 * The terms that rules and results share: levels of urgency, kinds of finding, phases of advice.
 * Part of the public API.
 */
@NullMarked
package org.cramptriage.terms;

import org.jspecify.annotations.NullMarked;
