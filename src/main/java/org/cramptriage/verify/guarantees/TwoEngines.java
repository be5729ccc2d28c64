package org.cramptriage.verify.guarantees;

import java.util.Map;
import java.util.function.Function;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;

/**
 * The real engines of two packs.
 *
 * @param one the engine of the one
 * @param other the engine of the other
 */
public record TwoEngines(
    Function<Questionnaire, Assessment> one, Function<Questionnaire, Assessment> other) {

  public TwoEngines swapped() {
    return new TwoEngines(other, one);
  }

  /** What both make of a person. */
  public Both of(Map<String, RawAnswer> answers) {
    Questionnaire sheet =
        new Questionnaire(new RecordId("patient", false), answers, java.util.List.of());
    return new Both(one.apply(sheet), other.apply(sheet));
  }

  /**
   * Two assessments of a person.
   *
   * @param one that of the one pack
   * @param other that of the other pack
   */
  public record Both(Assessment one, Assessment other) {

    public Both swapped() {
      return new Both(other, one);
    }
  }
}
