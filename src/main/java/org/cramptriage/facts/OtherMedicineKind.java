// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code medication.other-kind}, one constant a code. */
public enum OtherMedicineKind {
  SNRI,
  INSULIN,
  SGLT2_INHIBITOR,
  METFORMIN,
  GLP1,
  TAMOXIFEN,
  CANCER_MEDICINE,
  ANTIPSYCHOTIC,
  PARKINSON_MEDICINE,
  DENOSUMAB,
  ANTIBIOTIC,
  TRIMETHOPRIM,
  GOUT_MEDICINE,
  AMIODARONE,
  ANTIPLATELET,
  PROTON_PUMP_INHIBITOR,
  LAXATIVE,
  IMMUNOSUPPRESSANT,
  THYROID_TABLET,
  ANABOLIC_STEROID,
  HERBAL_OR_SUPPLEMENT,
  ANOTHER
}
