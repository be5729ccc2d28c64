// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code episode.site}, one constant a code. */
public enum Site {
  CALF,
  SHIN,
  FRONT_THIGH,
  HAMSTRING,
  FOOT,
  BUTTOCK_HIP,
  HAND_ARM,
  ABDOMEN,
  CHEST_BACK,
  FACE_JAW_NECK,
  ALL_OVER
}
