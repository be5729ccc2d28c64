/**
 * The user facts that rules match: one record per topic, with clinical names, and one small record
 * for each selected code of a multiple-choice question.
 *
 * <p>Facts contain only what the person affirmed. Whether a question was answered, not known or not
 * asked is part of the answers, not of the facts.
 *
 * <p>Everything except {@code Finding} and {@code Conclusions} is generated from {@code
 * questionnaire/questionnaire.yaml} with {@code mvn -q exec:exec@facts}, and checked in.
 */
@NullMarked
package org.cramptriage.facts;

import org.jspecify.annotations.NullMarked;
