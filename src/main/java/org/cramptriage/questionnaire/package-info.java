/**
 * The questionnaire: the catalogue of its items, answers and their validation, and the readers of
 * each format.
 */
@NullMarked
package org.cramptriage.questionnaire;

import org.jspecify.annotations.NullMarked;
