/**
 * Evaluates questionnaires: sessions that apply the rules, work out urgency, ranking, withheld
 * advice and open questions, and write the result. Internal.
 */
@NullMarked
package org.cramptriage.assess.session;

import org.jspecify.annotations.NullMarked;
