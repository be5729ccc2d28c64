// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One habit around exercise.
 *
 * @param kind from {@code lifestyle.exercise-habits}
 */
public record ExerciseHabit(Habit kind) {}
