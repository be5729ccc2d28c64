package org.cramptriage.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word-by-word comparison of two texts.
 *
 * @param pieces in reading order; where words changed, removed words come before added ones
 */
public record WordDiff(List<Piece> pieces) {

  private static final String WORD = "(?<=\\s)(?=\\S)";

  /** Defensive copy. */
  public WordDiff {
    pieces = List.copyOf(pieces);
  }

  /** The kind of a piece. */
  public enum Kind {
    /** In both texts. */
    SAME,
    /** In the earlier text only. */
    GONE,
    /** In the later text only. */
    NEW
  }

  /**
   * WordDiff that stand together.
   *
   * @param kind their kind
   * @param text the words with the white space after them
   */
  public record Piece(Kind kind, String text) {}

  /** Compares two texts. Differences in white space are ignored. */
  public static WordDiff between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now, WordDiff::same).getDeltas()) {
      int from = delta.getTarget().getPosition();
      add(pieces, Kind.SAME, now.subList(done, from));
      add(pieces, Kind.GONE, delta.getSource().getLines());
      add(pieces, Kind.NEW, delta.getTarget().getLines());
      done = from + delta.getTarget().size();
    }
    add(pieces, Kind.SAME, now.subList(done, now.size()));
    return new WordDiff(pieces);
  }

  private static boolean same(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(WORD));
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }

  /** The earlier text with removed words between these two marks. */
  public String before(String open, String close) {
    return marked(Kind.GONE, open, close);
  }

  /** The later text with added words between these two marks. */
  public String after(String open, String close) {
    return marked(Kind.NEW, open, close);
  }

  private String marked(Kind wanted, String open, String close) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      String words = piece.text();
      if (piece.kind() == Kind.SAME) {
        text.append(words);
      } else if (piece.kind() == wanted) {
        String kept = words.stripTrailing();
        text.append(open).append(kept).append(close).append(words.substring(kept.length()));
      }
    }
    return text.toString();
  }

  /** Only what differs, for example {@code "today" → "at once"}. */
  public String inShort() {
    String gone = only(Kind.GONE);
    String added = only(Kind.NEW);
    if (gone.isEmpty()) {
      return "added \"" + added + '"';
    }
    return added.isEmpty() ? "removed \"" + gone + '"' : '"' + gone + "\" → \"" + added + '"';
  }

  private String only(Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() == kind)
        .map(piece -> piece.text().strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" ... "));
  }
}
