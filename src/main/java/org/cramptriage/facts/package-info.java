/**
 * The user facts that rules match: one record a topic, named from the clinic, and one tiny record
 * for each ticked code of a question with many answers.
 *
 * <p>Facts carry only what the person affirmed. Which question was answered, not known or never
 * asked lives in the answers, not here.
 *
 * <p>All but {@code Finding} and {@code Conclusions} is generated from {@code questionnaire.yaml}
 * with {@code mvn -q exec:exec@facts}, and checked in.
 */
@NullMarked
package org.cramptriage.facts;

import org.jspecify.annotations.NullMarked;
