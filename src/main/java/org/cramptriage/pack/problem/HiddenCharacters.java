package org.cramptriage.pack.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Characters that are not seen, or change how others are shown: controls, those of bidirectional
 * text, of zero width, blank letters, and halves of surrogate pairs. With them a text could say
 * something else than it shows, and two names that look the same could differ.
 */
public final class HiddenCharacters {

  /** Letters and marks that are drawn as nothing: fillers of Hangul, a blank Braille cell. */
  private static final Set<Integer> BLANK =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  private HiddenCharacters() {}

  /**
   * A character that may not be there.
   *
   * @param codePoint the character
   */
  public record Hidden(int codePoint) {
    /** What it is and what to do. */
    public String text() {
      String name = Character.getName(codePoint);
      return String.format(
          Locale.ROOT,
          "the character U+%04X (%s), which nobody sees; remove it",
          codePoint,
          name == null ? "half of a pair" : name.toLowerCase(Locale.ROOT));
    }
  }

  /** The first such character of a text that has no line breaks or is in one piece. */
  public static Optional<Hidden> in(String text) {
    return in(text, 0, text.length());
  }

  /** The first such character of a part of a text; tabs and line feeds may be there. */
  public static Optional<Hidden> in(String text, int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      boolean endOfLine = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (c >= ' ' && c <= '~' || endOfLine) {
        at++;
        continue;
      }
      int codePoint = text.codePointAt(at);
      if (isHidden(codePoint)) {
        return Optional.of(new Hidden(codePoint));
      }
      at += Character.charCount(codePoint);
    }
    return Optional.empty();
  }

  /** Whether a character may not be there. */
  public static boolean isHidden(int c) {
    if (c == '\n' || c == '\t') {
      return false;
    }
    boolean selector = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    return selector
        || BLANK.contains(c)
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }
}
