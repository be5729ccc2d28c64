package org.cramptriage.pack.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the many ways to type the same letters down to one. */
public final class PlainText {

  private static final Pattern MARKS =
      Pattern.compile("[®™©℠]|\\((?:r|tm|c)\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{M}\\p{Cf}'`\u00b4\u2018\u2019\u201b\u02bc\u2032]+");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
  private static final Pattern INITIALS =
      Pattern.compile("(?<![\\p{L}\\p{N}.])\\p{L}(?:\\.\\p{L})+(?!\\p{L})\\.?");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\r]]");

  private PlainText() {}

  /** The text in small letters, without accents, marks and what is not seen. */
  public static String of(String written) {
    String text = MARKS.matcher(written.replace("\u00b4", "'")).replaceAll(" ");
    text = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    text = UNSEEN.matcher(text).replaceAll("");
    text = CONTROLS.matcher(text).replaceAll(" ");
    text =
        text.replace("\u0153", "oe")
            .replace("\u00e6", "ae")
            .replace("\u00df", "ss")
            .replace('\u2044', '/');
    text = text.replace("\u2014", " - ");
    text = DASHES.matcher(text).replaceAll("-");
    return INITIALS.matcher(text).replaceAll(found -> found.group().replace(".", ""));
  }
}
