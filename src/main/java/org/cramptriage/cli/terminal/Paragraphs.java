package org.cramptriage.cli.terminal;

import java.util.List;
import org.cramptriage.questionnaire.Problem;

/**
 * Text wrapped to a width. What stands in a paragraph may come from strangers: control and format
 * characters are written as their code, so that nothing steers the terminal.
 */
public final class Paragraphs {

  private static final int LONGEST_WORD = 4_000;

  private final StringBuilder text = new StringBuilder();
  private final int width;

  public Paragraphs(int width) {
    this.width = width;
  }

  /** A line as it is. */
  public Paragraphs line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** An empty line, never two. */
  public Paragraphs gap() {
    if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    return this;
  }

  /** A paragraph, its lines indented; the first one may start otherwise. */
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

  /** A line of an outline: its indent is kept, and what is wrapped hangs under its words. */
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
