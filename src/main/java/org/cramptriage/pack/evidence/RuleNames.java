package org.cramptriage.pack.evidence;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ids of rules in a text. */
final class RuleNames {

  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:(RF|RK|MD|AD|SG)-(\\d{3})(?:(?:\\.\\.| to )\\1-(\\d{3}))?|(CI-[A-Z0-9]+))\\b");

  private RuleNames() {}

  /** The ids in a text, sorted; {@code RF-001..RF-003} and {@code RF-001 to RF-003} are three. */
  static Set<String> in(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      if (matcher.group(4) != null) {
        names.add(matcher.group(4));
        continue;
      }
      int first = Integer.parseInt(matcher.group(2));
      int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
      for (int number = first; number <= last; number++) {
        names.add("%s-%03d".formatted(matcher.group(1), number));
      }
    }
    return names;
  }
}
