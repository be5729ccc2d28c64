// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

import java.util.List;

/** All facts, in the order of the questionnaire. */
public final class FactTypes {

  /** One record a topic, always there. */
  public static final List<Class<? extends Record>> TOPICS =
      List.of(
          Person.class,
          Cramp.class,
          LegSigns.class,
          BodySigns.class,
          Exposure.class,
          Lifestyle.class,
          Sleep.class,
          History.class,
          MedicineUse.class);

  /** One record a ticked code. */
  public static final List<Class<? extends Record>> TICKED =
      List.of(
          CrampSite.class,
          CrampContext.class,
          Numbness.class,
          WasteChange.class,
          Faint.class,
          ToxicContact.class,
          ClotRisk.class,
          ExerciseHabit.class,
          SleepPosition.class,
          Condition.class,
          Medicine.class,
          StoppedMedicine.class,
          LithiumOrDigoxin.class,
          CiclosporinMacrolideAzole.class,
          BoneMedicine.class,
          OtherMedicine.class);

  private FactTypes() {}
}
