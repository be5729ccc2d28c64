package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-off needs to know about a rule.
 *
 * @param rule its id
 * @param hash the hash of its content now
 * @param file its file below the pack's root
 * @param signersNeeded how many must approve it
 * @param lessUrgent whether one of them is needed because it is less urgent than when it was last
 *     signed
 * @param evidenceUntil the first day on which evidence of it is due for review; null if it has none
 */
public record Subject(
    String rule,
    String hash,
    String file,
    int signersNeeded,
    boolean lessUrgent,
    @Nullable LocalDate evidenceUntil) {}
