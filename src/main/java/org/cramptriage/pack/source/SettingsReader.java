package org.cramptriage.pack.source;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.Settings.Level;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.terms.Urgency;

/** Reads {@code pack.yaml}. */
public final class SettingsReader {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|#?]*[^\\s|#?/]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]*)}");

  private final Yaml y;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final WrittenTexts written = new WrittenTexts();

  public SettingsReader(PackFiles files, Problems problems) {
    this.y = Yaml.of(files, PackLayout.PACK, problems);
  }

  /** The settings; what is wrong with them is added to the problems. */
  public Settings read() {
    Yaml settings = y.child("settings");
    for (String key : new String[] {"emergency-number", "nurse-line"}) {
      values.put(key, settings.text(key));
    }
    fhirBase(settings);
    settings.nothingElse();
    Settings read =
        new Settings(
            y.text("version"),
            y.text("title"),
            values,
            filled(y, "notice", y.text("notice"), values),
            levels(y.child("levels")),
            y.text("comeBack"),
            y.text("underReview"),
            y.texts("retired"));
    written.add(y, PackLayout.PACK, List.of("notice", "comeBack", "underReview"));
    y.nothingElse();
    return read;
  }

  /** The texts that were read and that people read, as they are written. */
  public List<WrittenText> texts() {
    return written.all();
  }

  private void fhirBase(Yaml settings) {
    String base = settings.optional(Settings.FHIR_BASE);
    if (base != null && !ADDRESS.matcher(base).matches()) {
      settings.wrong(Settings.FHIR_BASE, "expected an http(s) address without a slash at its end");
    } else if (base != null) {
      values.put(Settings.FHIR_BASE, base);
    }
  }

  private Map<Urgency, Level> levels(Yaml all) {
    Map<Urgency, Level> levels = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      Yaml level = all.child(urgency.name());
      levels.put(
          urgency,
          new Level(
              level.text("title"),
              filled(level, "where", level.text("where"), values),
              filled(level, "howFast", level.text("howFast"), values)));
      written.add(level, urgency.name(), List.of("title", "where", "howFast"));
      level.nothingElse();
    }
    all.nothingElse();
    return levels;
  }

  /** The text with its placeholders filled in; an unknown one is noted as wrong. */
  static String filled(Yaml y, String key, String text, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        y.wrong(
            key,
            matcher.group() + " is not a setting; known are " + new TreeSet<>(values.keySet()));
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(value == null ? "" : value));
    }
    String filled = matcher.appendTail(result).toString();
    if (filled.indexOf('{') >= 0 || filled.indexOf('}') >= 0) {
      y.wrong(key, "has a bracket { or } that is not part of the name of a setting");
    }
    return filled;
  }
}
