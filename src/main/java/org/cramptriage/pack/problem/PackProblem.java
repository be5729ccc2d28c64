package org.cramptriage.pack.problem;

import org.cramptriage.questionnaire.Problem;

/**
 * One reason why a rule pack is refused.
 *
 * @param file the file below the pack's root
 * @param line the line, from 1; 0 if the whole file is meant
 * @param text what is wrong and what to do
 */
public record PackProblem(String file, int line, String text) implements Comparable<PackProblem> {

  private static final int LONGEST = 4_000;

  /** Every part on one line, with nothing that steers a terminal. */
  public PackProblem {
    file = Problem.oneLine(file, LONGEST);
    text = Problem.oneLine(text, LONGEST);
  }

  /** In the order of files and lines. */
  @Override
  public int compareTo(PackProblem other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : text.compareTo(other.text);
  }

  /** One line for people: file, line, what is wrong. */
  @Override
  public String toString() {
    return marked("");
  }

  /** The same line with a word before what is wrong. */
  public String marked(String word) {
    return file + (line > 0 ? ":" + line : "") + ": " + word + text;
  }
}
