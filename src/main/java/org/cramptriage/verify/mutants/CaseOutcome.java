package org.cramptriage.verify.mutants;

import java.util.Map;
import java.util.Set;
import org.cramptriage.terms.Urgency;

/**
 * What a worked case can state of a sheet.
 *
 * @param urgency the level
 * @param atMost the upper end of the range
 * @param findings every finding that holds
 * @param shown the advice that is shown
 * @param withheld the advice that is withheld
 * @param foldedUnder for each finding that is folded: the one it is folded under
 */
record CaseOutcome(
    Urgency urgency,
    Urgency atMost,
    Set<String> findings,
    Set<String> shown,
    Set<String> withheld,
    Map<String, String> foldedUnder) {}
