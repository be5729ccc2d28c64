package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.Phrase;
import org.cramptriage.pack.wording.Wording;
import org.cramptriage.terms.Urgency;

/** Reads {@code lint.yaml}. */
public final class WordingReader {

  /** More phrases than this under one key are a mistake, and would make lint slow. */
  private static final int MOST = 500;

  private WordingReader() {}

  /** How texts must be worded; what is wrong with the file is added to the problems. */
  public static Wording read(PackFiles files, Set<String> rules, Problems problems) {
    Yaml y = Yaml.of(files, PackLayout.WORDING, problems);
    Wording wording =
        new Wording(
            levels(y.child("levels")),
            phrases(y, "firstAid", false),
            stopping(y.child("stopping"), rules, problems),
            numbers(y.child("numbersToCall")),
            y.children("words").stream().map(WordingReader::instead).toList());
    y.nothingElse();
    return wording;
  }

  private static Map<Urgency, Wording.Level> levels(Yaml y) {
    Map<Urgency, Wording.Level> levels = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      if (urgency != Urgency.SELF_CARE) {
        Yaml level = y.child(urgency.name());
        levels.put(
            urgency,
            new Wording.Level(phrases(level, "begins", true), phrases(level, "says", false)));
        level.nothingElse();
      }
    }
    y.nothingElse();
    return levels;
  }

  private static Wording.Stopping stopping(Yaml y, Set<String> rules, Problems problems) {
    Map<String, Set<String>> approved = new TreeMap<>();
    for (Yaml entry : y.children("approved")) {
      String rule = entry.text("rule");
      if (!rules.contains(rule)) {
        String text = "there is no rule %s; remove its approval before release";
        problems.note(y.file(), entry.line(), text.formatted(rule));
      }
      entry.text("because");
      approved.computeIfAbsent(rule, r -> new LinkedHashSet<>()).add(entry.text("says"));
      entry.nothingElse();
    }
    Wording.Stopping stopping =
        new Wording.Stopping(
            phrases(y, "leaveOff", true),
            phrases(y, "medicine", true),
            phrases(y, "keep", false),
            approved);
    if (stopping.keep().stream().anyMatch(Phrase::hasGap)) {
      y.wrong("keep", "a phrase has a gap (...); write words only");
    }
    y.nothingElse();
    return stopping;
  }

  private static Wording.Numbers numbers(Yaml y) {
    Set<String> known = new LinkedHashSet<>(y.texts("known"));
    known.stream()
        .filter(number -> !number.matches("[0-9]{2,15}"))
        .forEach(number -> y.wrong("known", '"' + number + "\" is not a number to call"));
    if (known.isEmpty()) {
      y.wrong("known", "is missing or empty; write it");
    }
    Wording.Numbers numbers =
        new Wording.Numbers(phrases(y, "calling", true), known, phrases(y, "spelled", false));
    y.nothingElse();
    return numbers;
  }

  private static Wording.Instead instead(Yaml y) {
    Wording.Instead instead = new Wording.Instead(phrases(y, "not", true), y.text("say"));
    y.nothingElse();
    return instead;
  }

  private static List<Phrase> phrases(Yaml y, String key, boolean required) {
    List<String> written = y.texts(key);
    if (required && written.isEmpty()) {
      y.wrong(key, "is missing or empty; write it");
    }
    if (written.size() > MOST) {
      y.wrong(key, "has " + written.size() + " phrases; " + MOST + " are enough");
      return List.of();
    }
    List<Phrase> phrases = new ArrayList<>();
    for (String phrase : written) {
      if (Phrase.isPossible(phrase)) {
        phrases.add(Phrase.of(phrase));
      } else {
        String text = "\"%s\" is not a phrase; write words, at most %d characters";
        y.wrong(key, text.formatted(phrase, Phrase.LONGEST));
      }
    }
    return phrases;
  }
}
