package org.cramptriage.pack;

import java.util.List;
import java.util.Map;
import org.cramptriage.terms.Urgency;

/**
 * The content of {@code pack.yaml}: version, numbers to call, and the fixed texts of results.
 *
 * @param version the version of the pack
 * @param title what the pack is about
 * @param values the values of {@code {emergency-number}} and {@code {nurse-line}}
 * @param notice the notice in every result
 * @param levels the words of each level
 * @param comeBack the sentence that is added to low levels
 * @param underReview the sentence about weak advice
 * @param retired ids of rules that were taken out; an id is never used again
 */
public record Settings(
    String version,
    String title,
    Map<String, String> values,
    String notice,
    Map<Urgency, Level> levels,
    String comeBack,
    String underReview,
    List<String> retired) {

  /** The name of the setting that {@link #fhirBase()} gives. */
  public static final String FHIR_BASE = "fhir-base";

  private static final String EXAMPLE_BASE = "https://cramp-triage.example.org/fhir";

  /** Defensive copies. */
  public Settings {
    values = Map.copyOf(values);
    levels = Map.copyOf(levels);
    retired = List.copyOf(retired);
  }

  /**
   * The words of a level.
   *
   * @param title its name for people
   * @param where where to go
   * @param howFast how fast
   */
  public record Level(String title, String where, String howFast) {}

  /** Under which address the FHIR resources of this pack are known, without a slash at its end. */
  public String fhirBase() {
    return values.getOrDefault(FHIR_BASE, EXAMPLE_BASE);
  }
}
