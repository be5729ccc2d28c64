package org.cramptriage;

/** One triage for all tests of this JVM: compiling the rules takes a moment. */
public final class SharedTriage {

  private static final CrampTriage STANDARD = CrampTriage.standard();

  private SharedTriage() {}

  /** Triage by the built-in pack. */
  public static CrampTriage standard() {
    return STANDARD;
  }
}
