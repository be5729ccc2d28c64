package org.cramptriage.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Everything about one rule that a signature covers, as labelled lines in a fixed order: its
 * condition in canonical form, its conclusion, its texts, the wording of the questions and codes
 * that it tests, and its evidence. Layout, comments and the order in the files are not part of it.
 *
 * @param lines the lines; every label appears once
 */
public record RuleContent(List<Line> lines) {

  /** The label of the line that holds the condition. */
  public static final String CONDITION = "condition";

  /** What the labels of a sign that a rule uses begin with, before its id. */
  public static final String SIGN = "sign ";

  /** Defensive copy. */
  public RuleContent {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that was read.
   *
   * @param label what it is, for example {@code title} or {@code answer sign.leg-swelling one-leg}
   * @param text its words
   */
  public record Line(String label, String text) {
    /** Checks that the line can be read back. */
    public Line {
      if (label.isBlank() || label.contains(": ") || text.isBlank()) {
        throw new IllegalArgumentException("not a line of a content: " + label + ": " + text);
      }
    }
  }

  /** The lines as one text, {@code label: text} each; the same content gives the same text. */
  public String text() {
    return lines.stream()
        .map(line -> line.label() + ": " + escaped(line.text()) + "\n")
        .collect(Collectors.joining());
  }

  /** The hash of the text, {@code sha256:...}. It proves content, not who wrote it. */
  public String hash() {
    return ContentHash.sha256(text());
  }

  /** Whether a line with this label holds a condition: the rule's own, or that of a sign. */
  public static boolean isCondition(String label) {
    return label.equals(CONDITION) || (label.startsWith(SIGN) && label.endsWith(" " + CONDITION));
  }

  /** The words of a line, or empty. */
  public String of(String label) {
    return lines.stream()
        .filter(line -> line.label().equals(label))
        .map(Line::text)
        .findFirst()
        .orElse("");
  }

  /**
   * Reads back what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException if a line lacks its label or its words
   */
  public static RuleContent parse(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("no label in: " + line);
      }
      lines.add(new Line(line.substring(0, colon), plain(line.substring(colon + 2))));
    }
    return new RuleContent(lines);
  }

  /**
   * What differs between an earlier content and this one.
   *
   * @return the changed lines: those of the earlier content first in their order, then new ones
   */
  public List<Change> since(RuleContent earlier) {
    List<Change> changes = new ArrayList<>();
    for (Line line : earlier.lines) {
      if (!lines.contains(line)) {
        changes.add(new Change(line.label(), line.text(), of(line.label())));
      }
    }
    for (Line line : lines) {
      if (earlier.lines.stream().noneMatch(old -> old.label().equals(line.label()))) {
        changes.add(new Change(line.label(), "", line.text()));
      }
    }
    return changes;
  }

  /**
   * A line that changed.
   *
   * @param label which
   * @param before its words before; empty if it was not there
   * @param after its words now; empty if it is not there any more
   */
  public record Change(String label, String before, String after) {
    /** Checks that something changed. */
    public Change {
      if (Objects.equals(before, after)) {
        throw new IllegalArgumentException(label + " did not change");
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
