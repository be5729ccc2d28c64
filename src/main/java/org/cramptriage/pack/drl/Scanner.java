package org.cramptriage.pack.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits DRL into the tokens of the strict subset. It knows nothing of the grammar: it is the
 * second, independent pair of eyes beside Drools' parser.
 */
final class Scanner {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|//[^\\n\\r]*|/\\*(?s:.*?)\\*/)"
              + "|@(?<meta>[A-Za-z]+)\\((?<value>[A-Za-z0-9_ ,.\\-\\n\\r\\t]*)\\)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?)"
              + "|\"(?<string>[^\"\\\\\\n]*)\""
              + "|(?<sign>&&|\\|\\||==|<=|>=|[<>().,;*])");

  private final String text;
  private int at;
  private int line = 1;

  private Scanner(String text) {
    this.text = text;
  }

  /**
   * All tokens of a text.
   *
   * @throws DrlException at the first character that starts no token of the subset
   */
  static List<Token> tokens(String text) {
    return new Scanner(text).all();
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (at < text.length()) {
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        throw new DrlException(
            line, "cannot read " + near() + "; it is not part of the rule language");
      }
      if (matcher.group("space") == null) {
        tokens.add(token(matcher));
      }
      line += (int) matcher.group().chars().filter(c -> c == '\n').count();
      at = matcher.end();
    }
    return tokens;
  }

  private String near() {
    String rest = text.substring(at, Math.min(text.length(), at + 20));
    return '"' + rest.lines().findFirst().orElse("") + '"';
  }

  private Token token(Matcher m) {
    if (m.group("meta") != null) {
      return new Token(Token.Kind.METADATA, m.group("meta"), squeeze(m.group("value")), line);
    }
    if (m.group("word") != null) {
      return new Token(Token.Kind.WORD, m.group("word"), "", line);
    }
    if (m.group("number") != null) {
      return new Token(Token.Kind.NUMBER, m.group("number"), "", line);
    }
    if (m.group("string") != null) {
      return new Token(Token.Kind.STRING, m.group("string"), "", line);
    }
    return new Token(Token.Kind.SIGN, m.group("sign"), "", line);
  }

  /** White space in metadata has no meaning. */
  static String squeeze(String value) {
    return value.strip().replaceAll("\\s+", " ").replaceAll(" ?, ?", ", ");
  }
}
