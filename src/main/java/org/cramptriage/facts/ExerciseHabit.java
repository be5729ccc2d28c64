package org.cramptriage.facts;

/**
 * One habit around exercise.
 *
 * @param kind Which of these do you do ({@code lifestyle.exercise-habits})
 */
public record ExerciseHabit(Habit kind) {}
