package org.cramptriage.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two texts, word by word: what both have, what is gone, and what is new.
 *
 * @param pieces in reading order; at a place that changed what is gone stands before what is new
 */
public record Words(List<Piece> pieces) {

  private static final String WORD = "(?<=\\s)(?=\\S)";

  /** Defensive copy. */
  public Words {
    pieces = List.copyOf(pieces);
  }

  /** What became of a piece. */
  public enum Kind {
    /** It stands in both texts. */
    SAME,
    /** It stood in the earlier text only. */
    GONE,
    /** It stands in the later text only. */
    NEW
  }

  /**
   * Words that stand together.
   *
   * @param kind what became of them
   * @param text the words with the white space after them
   */
  public record Piece(Kind kind, String text) {}

  /** Compares two texts. White space alone makes no difference. */
  public static Words between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now, Words::same).getDeltas()) {
      int from = delta.getTarget().getPosition();
      add(pieces, Kind.SAME, now.subList(done, from));
      add(pieces, Kind.GONE, delta.getSource().getLines());
      add(pieces, Kind.NEW, delta.getTarget().getLines());
      done = from + delta.getTarget().size();
    }
    add(pieces, Kind.SAME, now.subList(done, now.size()));
    return new Words(pieces);
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

  /** The earlier text; what is gone stands between these two marks. */
  public String before(String open, String close) {
    return marked(Kind.GONE, open, close);
  }

  /** The later text; what is new stands between these two marks. */
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
