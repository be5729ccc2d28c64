package org.cramptriage.verify.scorecard;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.terms.Urgency;

/**
 * How often the rules give people the right level.
 *
 * @param scores what each person got, in their order, those that do not count included
 */
public record Scorecard(List<Score> scores) {

  /** Defensive copy. */
  public Scorecard {
    scores = List.copyOf(scores);
  }

  /** Assesses people. */
  public static Scorecard of(
      List<ScoredPerson> people, Function<Questionnaire, Assessment> engine) {
    return new Scorecard(
        people.stream().map(person -> Score.of(person, engine.apply(person.answers()))).toList());
  }

  /** What the people got who count. */
  public List<Score> counted() {
    return scores.stream().filter(score -> score.person().counts()).toList();
  }

  /** People below the lowest right level. */
  public Interval under() {
    return share(score -> true, Score::isUnder);
  }

  /** People above the highest right level. */
  public Interval over() {
    return share(score -> true, Score::isOver);
  }

  /** Of the people for whom only an emergency is right, those who got one. */
  public Interval emergencySensitivity() {
    return share(
        score -> score.person().atLeast() == Urgency.EMERGENCY,
        score -> score.level() == Urgency.EMERGENCY);
  }

  /** People who were shown advice that is unsafe for them. */
  public Interval unsafe() {
    return share(
        score -> !score.person().mustNotAdvise().isEmpty(), score -> !score.unsafe().isEmpty());
  }

  /** Advice that should be shown and was not. */
  public Interval missing() {
    int of = counted().stream().mapToInt(s -> s.person().shouldAdvise().size()).sum();
    return Interval.of(counted().stream().mapToInt(s -> s.missing().size()).sum(), of);
  }

  private Interval share(Predicate<Score> among, Predicate<Score> those) {
    List<Score> all = counted().stream().filter(among).toList();
    return Interval.of((int) all.stream().filter(those).count(), all.size());
  }

  /**
   * How many people got a level.
   *
   * @param right the best level, or the lowest right one where no best one is stated
   * @param got the level that they got
   */
  public int count(Urgency right, Urgency got) {
    return (int)
        counted().stream().filter(s -> best(s.person()) == right && s.level() == got).count();
  }

  private static Urgency best(ScoredPerson person) {
    Urgency exact = person.exact();
    return exact == null ? person.atLeast() : exact;
  }
}
