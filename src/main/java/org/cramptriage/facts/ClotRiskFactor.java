// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/** The answers to {@code exposure.clot-risk}, one constant a code. */
public enum ClotRiskFactor {
  NONE,
  SURGERY_12W,
  BED_REST_3D,
  LEG_IMMOBILE,
  LONG_TRAVEL,
  PREVIOUS_CLOT,
  ACTIVE_CANCER,
  IRREGULAR_HEARTBEAT
}
