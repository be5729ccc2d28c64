package org.cramptriage.pack.drl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.fields.FactFields.FactField;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.terms.Urgency;

/**
 * Reads the inside of a fact pattern: tests of its fields with {@code &&}, {@code ||}, brackets.
 */
final class PatternReader {

  private final String fact;
  private final FactFields fields;
  private final List<Token> tokens;
  private final int line;
  private int at;

  private PatternReader(String fact, FactFields fields, List<Token> tokens, int line) {
    this.fact = fact;
    this.fields = fields;
    this.tokens = tokens;
    this.line = line;
  }

  /**
   * Reads a pattern's inside.
   *
   * @throws DrlException if it is not of the strict subset
   */
  static Condition read(String fact, String text, FactFields fields, int line) {
    PatternReader reader = new PatternReader(fact, fields, Scanner.tokens(text), line);
    Condition condition = fact.equals("Finding") ? reader.finding() : reader.or();
    if (reader.at < reader.tokens.size()) {
      throw reader.wrong(
          "cannot read what follows " + reader.before() + "; write && between tests");
    }
    return condition;
  }

  private Condition finding() {
    if (next("level")) {
      expect("==");
      return new Condition.HasFinding(List.of(), level(take(Token.Kind.STRING, "a level")));
    }
    expect("id");
    List<String> ids = new ArrayList<>();
    if (next("==")) {
      ids.add(take(Token.Kind.STRING, "an id in quotes"));
    } else {
      expect("in");
      expect("(");
      do {
        ids.add(take(Token.Kind.STRING, "an id in quotes"));
      } while (next(","));
      expect(")");
    }
    return new Condition.HasFinding(ids);
  }

  private Urgency level(String name) {
    return Arrays.stream(Urgency.values())
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong("\"" + name + "\" is not a level of urgency"));
  }

  private Condition or() {
    List<Condition> parts = new ArrayList<>(List.of(and()));
    while (next("||")) {
      parts.add(and());
    }
    if (parts.size() > 1 && parts.stream().anyMatch(Condition.Any.class::isInstance)) {
      throw wrong("brackets around || inside || mean nothing; remove them");
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  private Condition and() {
    List<Condition> parts = new ArrayList<>(List.of(unit()));
    while (next("&&")) {
      parts.add(unit());
    }
    if (parts.size() > 1 && parts.stream().anyMatch(Condition.All.class::isInstance)) {
      throw wrong("brackets around && inside && mean nothing; remove them");
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition unit() {
    if (next("(")) {
      Condition inner = or();
      expect(")");
      return inner;
    }
    return test();
  }

  private Condition test() {
    String name = take(Token.Kind.WORD, "a field of " + fact);
    FactField field =
        fields
            .find(fact, name)
            .orElseThrow(
                () ->
                    wrong(
                        fact + " has no field " + name + "; see questionnaire/questionnaire.yaml"));
    if (next("in")) {
      return in(field);
    }
    String sign = take(Token.Kind.SIGN, "an operator after " + name);
    if (field.type() == Boolean.class) {
      return yes(field, sign);
    }
    return Number.class.isAssignableFrom(field.type()) ? compare(field, sign) : code(field, sign);
  }

  private Condition yes(FactField field, String sign) {
    if (!sign.equals("==") || !next("true")) {
      throw wrong(
          field.name() + " may only be tested with == true: a rule rests on what was affirmed");
    }
    return new Condition.Yes(field.item());
  }

  private Condition compare(FactField field, String sign) {
    Comparison comparison =
        Comparison.of(sign)
            .orElseThrow(() -> wrong(sign + " is not a comparison; use == < <= > or >="));
    String written = take(Token.Kind.NUMBER, "a number after " + field.name() + " " + sign);
    BigDecimal number =
        PackNumber.parse(written).orElseThrow(() -> wrong(PackNumber.refusal(written)));
    if (field.type() == Integer.class && number.scale() > 0) {
      throw wrong(field.name() + " is a whole number and can never be " + written);
    }
    return new Condition.Compare(field.item(), comparison, number);
  }

  private Condition code(FactField field, String sign) {
    if (!sign.equals("==")) {
      throw wrong(field.name() + " may only be tested with == or in");
    }
    return new Condition.AnyOf(field.item(), List.of(constant(field)));
  }

  private Condition in(FactField field) {
    if (!field.type().isEnum()) {
      throw wrong("\"in\" needs a field with codes, and " + field.name() + " has none");
    }
    expect("(");
    List<String> codes = new ArrayList<>();
    do {
      String code = constant(field);
      if (codes.contains(code)) {
        throw wrong(code + " appears twice in one list");
      }
      codes.add(code);
    } while (next(","));
    expect(")");
    return new Condition.AnyOf(field.item(), codes);
  }

  private String constant(FactField field) {
    String type = field.type().getSimpleName();
    if (!next(type) || !next(".")) {
      throw wrong("expected a constant such as " + type + "." + field.type().getEnumConstants()[0]);
    }
    String name = take(Token.Kind.WORD, "a constant of " + type);
    String code = FactField.code(name);
    Optional<Enum<?>> found = field.constant(code).filter(c -> c.name().equals(name));
    if (found.isEmpty()) {
      throw wrong(type + " has no constant " + name + "; see the codes of " + field.item());
    }
    return code;
  }

  private boolean next(String wanted) {
    boolean found = at < tokens.size() && tokens.get(at).is(wanted);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String wanted) {
    if (!next(wanted)) {
      throw wrong("expected " + wanted + " after " + before());
    }
  }

  private String take(Token.Kind kind, String wanted) {
    if (at >= tokens.size() || tokens.get(at).kind() != kind) {
      throw wrong("expected " + wanted);
    }
    return tokens.get(at++).text();
  }

  private String before() {
    return at == 0 ? "the bracket" : tokens.get(at - 1).text();
  }

  private DrlException wrong(String text) {
    return new DrlException(line, fact + "(...): " + text);
  }
}
