package org.cramptriage.pack.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule as the scanner sees it.
 *
 * @param name the text after {@code rule}
 * @param metadata its metadata by name
 * @param condition the tokens between {@code when} and {@code then}
 * @param line the line of {@code rule}
 */
record SourceRule(String name, Map<String, String> metadata, List<Token> condition, int line) {

  private static final String FACTS = "org.cramptriage.facts";
  private static final String CALL = "conclusions.reached(kcontext);";
  private static final String CONCLUSION = CALL + " end";

  private static final int LONGEST_CONDITION = 2_000;
  private static final int DEEPEST_BRACKETS = 12;

  /**
   * Reads a file: the fixed header, then rules of the fixed form.
   *
   * @param rulePackage the package that the folder fixes
   * @throws DrlException at the first token that does not belong
   */
  static List<SourceRule> in(String text, String rulePackage) {
    Cursor cursor = new Cursor(Scanner.tokens(text));
    cursor.expect("package " + rulePackage, "the file must start with: package " + rulePackage);
    cursor.skip(";");
    cursor.expect("import " + FACTS + ".*", "the second line must be: import " + FACTS + ".*");
    cursor.skip(";");
    String global = "global " + FACTS + ".Conclusions conclusions";
    cursor.expect(global, "the third line must be: " + global);
    cursor.skip(";");
    List<SourceRule> rules = new ArrayList<>();
    while (cursor.more()) {
      rules.add(rule(cursor));
    }
    return rules;
  }

  /** Whether a text between {@code then} and {@code end} is the one conclusion. */
  static boolean isConclusion(String text) {
    Cursor cursor = new Cursor(Scanner.tokens(text));
    cursor.expect(CALL, "after \"then\" only this is allowed: " + CALL);
    return !cursor.more();
  }

  private static SourceRule rule(Cursor cursor) {
    int line = cursor.line();
    cursor.expect("rule", "only rules may follow the three lines of the header");
    String name = cursor.take(Token.Kind.STRING, "a rule needs a name in double quotes").text();
    Map<String, String> metadata = new LinkedHashMap<>();
    while (cursor.isNext(Token.Kind.METADATA)) {
      Token token = cursor.take(Token.Kind.METADATA, "");
      if (metadata.put(token.text(), token.value()) != null) {
        throw new DrlException(token.line(), "@" + token.text() + " appears twice; keep one");
      }
    }
    cursor.expect(
        "when", "after the metadata only \"when\" may follow: no attributes such as salience");
    List<Token> condition = cursor.until("then", "the rule has no \"then\"");
    readable(condition);
    cursor.expect(
        CONCLUSION, "after \"then\" write exactly this: conclusions.reached(kcontext); end");
    return new SourceRule(name, metadata, condition, line);
  }

  /** Drools' parser runs out of stack or time on conditions that are unreadable anyway. */
  private static void readable(List<Token> condition) {
    int depth = 0;
    for (Token token : condition) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth > DEEPEST_BRACKETS) {
        throw new DrlException(
            token.line(),
            "brackets are nested deeper than " + DEEPEST_BRACKETS + "; split the rule");
      }
    }
    if (condition.size() > LONGEST_CONDITION) {
      throw new DrlException(
          condition.get(0).line(),
          "the condition has more than " + LONGEST_CONDITION + " words and signs; split the rule");
    }
  }

  /** Walks through tokens. */
  private static final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
      this.tokens = tokens;
    }

    boolean more() {
      return at < tokens.size();
    }

    int line() {
      return tokens.isEmpty() ? 1 : tokens.get(Math.min(at, tokens.size() - 1)).line();
    }

    boolean isNext(Token.Kind kind) {
      return more() && tokens.get(at).kind() == kind;
    }

    void skip(String sign) {
      if (more() && tokens.get(at).is(sign)) {
        at++;
      }
    }

    Token take(Token.Kind kind, String otherwise) {
      if (!isNext(kind)) {
        throw new DrlException(line(), otherwise);
      }
      return tokens.get(at++);
    }

    void expect(String wanted, String otherwise) {
      for (Token token : Scanner.tokens(wanted)) {
        if (!more() || !tokens.get(at).same(token)) {
          throw new DrlException(line(), otherwise);
        }
        at++;
      }
    }

    List<Token> until(String end, String otherwise) {
      int start = at;
      while (more() && !tokens.get(at).is(end)) {
        at++;
      }
      if (!more()) {
        throw new DrlException(line(), otherwise);
      }
      return tokens.subList(start, at++);
    }
  }
}
