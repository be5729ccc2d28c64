package org.cramptriage.pack.model;

/**
 * What a text may tell a person to do or not to do. The list is closed, so that a machine can see
 * whether two texts that are shown together contradict each other. docs/wording.md says what each
 * word covers.
 */
public enum Activity {
  STRETCH,
  MASSAGE,
  HEAT,
  COLD,
  DRINK,
  EAT,
  ALCOHOL,
  WALK,
  REST,
  RAISE_LEGS,
  EXERCISE,
  DRIVE,
  CALL,
  WAIT,
  PAINKILLER,
  ANTI_INFLAMMATORY,
  SUPPLEMENT,
  QUININE,
  KEEP_MEDICINE,
  STOP_MEDICINE;

  /** The word in {@code texts.yaml}, for example {@code raise-legs}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
