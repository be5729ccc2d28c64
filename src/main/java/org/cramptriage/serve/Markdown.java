package org.cramptriage.serve;

import java.util.regex.Pattern;
import org.cramptriage.questionnaire.Problem;

/**
 * Text in GitHub Markdown. What people wrote, such as the name of a medicine, must show as it is:
 * no link, no picture, no markup.
 */
final class Markdown {

  private static final int LONGEST = 2_000;
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&#]");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(://|www\\.|@|mailto:|xmpp:)");
  private static final Pattern LIST = Pattern.compile("^(\\d{1,9})([.)])|^([-+=])");

  private final StringBuilder text = new StringBuilder(4096);

  /** A text on one line that shows as it is. */
  static String plain(String words) {
    String line = SPECIAL.matcher(Problem.oneLine(words, LONGEST)).replaceAll("\\\\$0");
    String unlinked =
        ADDRESS
            .matcher(line)
            .replaceAll(
                found ->
                    found
                        .group()
                        .replace(":", "\\\\:")
                        .replace(".", "\\\\.")
                        .replace("@", "\\\\@"));
    return LIST.matcher(unlinked.strip())
        .replaceFirst(
            found ->
                found.group(1) == null
                    ? "\\\\" + found.group()
                    : found.group(1) + "\\\\" + found.group(2));
  }

  Markdown heading(String words) {
    return block("### " + words);
  }

  /** A paragraph of Markdown, unless it is empty. */
  Markdown block(String markdown) {
    if (!markdown.isBlank()) {
      text.append(text.length() == 0 ? "" : "\n\n").append(markdown);
    }
    return this;
  }

  /** A line of a list, below the lines before it. */
  Markdown line(int depth, String mark, String markdown) {
    text.append('\n').append("   ".repeat(depth)).append(mark).append(' ').append(markdown);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
