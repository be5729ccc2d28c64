package org.cramptriage.cli.terminal;

import java.util.List;
import org.cramptriage.questionnaire.Problem;

/**
 * Text wrapped to a width. The content may be untrusted: control and format characters are escaped,
 * so that they cannot control the terminal.
 */
public final class Paragraphs {

  private static final int LONGEST_WORD = 4_000;

  private final StringBuilder text = new StringBuilder();
  private final int width;

  public Paragraphs(int width) {
    this.width = width;
  }

  /** Adds a line without wrapping. */
  public Paragraphs line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** Adds an empty line, but never two in a row. */
  public Paragraphs gap() {
    if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    return this;
  }

  /** Adds a wrapped paragraph; the first line may have a different indent. */
  public Paragraphs wrapped(String first, String indent, String paragraph) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String written : List.of(paragraph.strip().split("\\s+"))) {
      String word = Problem.oneLine(written, LONGEST_WORD);
      if (!empty && line.length() + 1 + word.length() > width) {
        line(line.toString());
        line.setLength(0);
        line.append(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return line(line.toString());
  }

  /**
   * Adds a line of an outline: its indent is kept, and continuation lines are aligned with its
   * text.
   */
  public Paragraphs outlined(String part) {
    String body = part.stripLeading();
    String indent = " ".repeat(part.length() - body.length());
    return wrapped(indent, body.startsWith("- ") ? indent + "  " : indent, body);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
