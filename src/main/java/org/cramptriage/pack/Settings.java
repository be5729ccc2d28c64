package org.cramptriage.pack;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.pack.model.Urgency;

/**
 * What stands in {@code pack.yaml}: version, numbers to call, and the fixed texts of results.
 *
 * @param version the version of the pack
 * @param title what the pack is about
 * @param values what stands for {@code {emergency-number}} and {@code {nurse-line}}
 * @param notice what every result says about itself
 * @param levels the words of each level
 * @param policies the sentence of each policy by its name
 * @param comeBack what to say with low levels
 * @param underReview what to say of weak ideas
 * @param retired ids of rules that were taken out; an id is never used again
 */
public record Settings(
    String version,
    String title,
    Map<String, String> values,
    String notice,
    Map<Urgency, Level> levels,
    Map<String, String> policies,
    String comeBack,
    String underReview,
    List<String> retired) {

  private static final String FHIR_BASE = "fhir-base";
  private static final String EXAMPLE_BASE = "https://cramp-triage.example.org/fhir";
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|#?]*[^\\s|#?/]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]*)}");
  private static final String[] POLICIES = {"P-VITAL-OPEN", "P-OPEN", "P-SELF-CARE"};

  /** Defensive copies. */
  public Settings {
    values = Map.copyOf(values);
    levels = Map.copyOf(levels);
    policies = Map.copyOf(policies);
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

  static Settings read(PackFiles files, Problems problems) {
    Yaml y = Yaml.of(files, "pack.yaml", problems);
    Map<String, String> values = new LinkedHashMap<>();
    Yaml settings = y.child("settings");
    for (String key : new String[] {"emergency-number", "nurse-line"}) {
      values.put(key, settings.text(key));
    }
    fhirBase(settings, values);
    settings.nothingElse();
    Yaml policies = y.child("policies");
    Map<String, String> sentences = new LinkedHashMap<>();
    for (String key : POLICIES) {
      sentences.put(key, filled(policies, key, policies.text(key), values));
    }
    policies.nothingElse();
    Settings read =
        new Settings(
            y.text("version"),
            y.text("title"),
            values,
            filled(y, "notice", y.text("notice"), values),
            levels(y.child("levels"), values),
            sentences,
            y.text("comeBack"),
            y.text("underReview"),
            y.texts("retired"));
    y.nothingElse();
    return read;
  }

  private static void fhirBase(Yaml settings, Map<String, String> values) {
    String base = settings.optional(FHIR_BASE);
    if (base != null && !ADDRESS.matcher(base).matches()) {
      settings.wrong(FHIR_BASE, "expected an http(s) address without a slash at its end");
    } else if (base != null) {
      values.put(FHIR_BASE, base);
    }
  }

  /** Under which address the FHIR resources of this pack are known, without a slash at its end. */
  public String fhirBase() {
    return values.getOrDefault(FHIR_BASE, EXAMPLE_BASE);
  }

  private static Map<Urgency, Level> levels(Yaml y, Map<String, String> values) {
    Map<Urgency, Level> levels = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      Yaml level = y.child(urgency.name());
      levels.put(
          urgency,
          new Level(
              level.text("title"),
              filled(level, "where", level.text("where"), values),
              filled(level, "howFast", level.text("howFast"), values)));
      level.nothingElse();
    }
    y.nothingElse();
    return levels;
  }

  /** The text with its placeholders filled in; an unknown one is noted as wrong. */
  static String filled(Yaml y, String key, String text, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        y.wrong(key, matcher.group() + " is no setting; known are " + values.keySet());
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(value == null ? "" : value));
    }
    String filled = matcher.appendTail(result).toString();
    if (filled.indexOf('{') >= 0 || filled.indexOf('}') >= 0) {
      y.wrong(key, "holds a bracket { or } that names no setting");
    }
    return filled;
  }
}
