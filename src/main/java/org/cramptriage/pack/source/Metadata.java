package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cramptriage.pack.drl.ParsedRule;
import org.cramptriage.pack.model.Grading;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.pack.problem.Problems;

/** The metadata of one rule: the one place where it is parsed. */
final class Metadata {

  private final ParsedRule rule;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Metadata(ParsedRule rule, Problems problems) {
    this.rule = rule;
    this.problems = problems;
  }

  void wrong(String text) {
    problems.add(
        rule.file(), rule.line(), rule.metadata().getOrDefault("id", rule.name()) + ": " + text);
  }

  /** A value that must be there. */
  String value(String name) {
    asked.add(name);
    String value = rule.metadata().getOrDefault(name, "");
    if (value.isBlank()) {
      wrong("@" + name + "(...) is missing or empty; add it");
    }
    return value;
  }

  /** A list that may be missing. */
  List<String> list(String name) {
    asked.add(name);
    String value = rule.metadata().get(name);
    if (value == null) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (String part : Arrays.asList(value.split(",", -1))) {
      String id = part.strip();
      if (id.isEmpty() || id.contains(" ")) {
        wrong("@" + name + "(" + value + ") is not a list such as (A, B)");
      } else if (parts.contains(id)) {
        wrong("@" + name + " names " + id + " twice; keep one");
      } else {
        parts.add(id);
      }
    }
    return parts;
  }

  /** One of the constants of an enum, by its code. */
  <E extends Enum<E>> E oneOf(String name, E[] constants, Function<E, String> code) {
    String value = value(name);
    Optional<E> found =
        Arrays.stream(constants).filter(c -> code.apply(c).equals(value)).findFirst();
    if (found.isEmpty() && !value.isBlank()) {
      wrong(
          "@"
              + name
              + "("
              + value
              + ") is not one of "
              + Arrays.stream(constants).map(code).toList());
    }
    return found.orElse(constants[0]);
  }

  /** How sure the evidence is and how strong the rule, where a rule says so. */
  Grading grading() {
    String certainty = optional("certainty");
    String strength = optional("strength");
    Grading grading = new Grading(Grading.certainty(certainty), Grading.strength(strength));
    if (!grading.certaintyCode().equals(certainty)) {
      wrong("@certainty(" + certainty + ") is not one of high, moderate, low, very-low");
    }
    if (!grading.strengthCode().equals(strength)) {
      wrong("@strength(" + strength + ") is not one of strong, conditional");
    }
    if (certainty.isEmpty() && !strength.isEmpty()) {
      wrong("@strength needs @certainty: say how sure the evidence is");
    }
    return grading;
  }

  private String optional(String name) {
    asked.add(name);
    return rule.metadata().getOrDefault(name, "");
  }

  /** A whole number from 0 to 100. */
  int rank() {
    String value = value("rank");
    if (!value.matches("100|[0-9]{1,2}")) {
      wrong("@rank must be a whole number from 0 to 100, not " + PackNumber.shown(value));
      return 0;
    }
    return Integer.parseInt(value);
  }

  /** Notes metadata that this kind of rule does not have. */
  void nothingElse() {
    for (String name : rule.metadata().keySet()) {
      if (!asked.contains(name)) {
        wrong("@" + name + " does not belong here; known are " + asked);
      }
    }
  }

  /** The code of an enum constant in metadata. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
