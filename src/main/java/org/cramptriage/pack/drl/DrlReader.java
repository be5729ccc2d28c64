package org.cramptriage.pack.drl;

import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.problem.Problems;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a DRL file into the model. Two readers must agree: Drools' own parser, which builds the
 * condition, and a small scanner, which holds the whole file against the strict subset and lists
 * the tokens that the model must print again.
 */
public final class DrlReader {

  private final FactFields fields;
  private final Problems problems;

  /** A reader that notes what is wrong. */
  public DrlReader(FactFields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param file its path below the pack's root
   * @param text its content
   * @param rulePackage the package that its folder fixes
   * @return the rules that could be read
   */
  public List<ParsedRule> read(String file, String text, String rulePackage) {
    List<ParsedRule> rules = new ArrayList<>();
    try {
      List<SourceRule> seen = SourceRule.in(text, rulePackage);
      List<RuleDescr> parsed = parse(text);
      if (seen.size() != parsed.size()) {
        throw new DrlException(
            0, "Drools reads " + parsed.size() + " rules, the file has " + seen.size());
      }
      for (int i = 0; i < seen.size(); i++) {
        rule(file, seen.get(i), parsed.get(i), rules);
      }
    } catch (DrlException e) {
      problems.add(file, e.line(), e.text());
    }
    return rules;
  }

  private static List<RuleDescr> parse(String text) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr descr = parser.parse(false, text);
      if (parser.hasErrors() || descr == null) {
        DroolsError error = parser.getErrors().get(0);
        int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
        throw new DrlException(line, error.getMessage().lines().findFirst().orElse("broken rule"));
      }
      boolean more =
          !descr.getFunctions().isEmpty()
              || !descr.getTypeDeclarations().isEmpty()
              || !descr.getEnumDeclarations().isEmpty()
              || !descr.getEntryPointDeclarations().isEmpty()
              || !descr.getFunctionImports().isEmpty()
              || !descr.getAttributes().isEmpty();
      if (more) {
        throw new DrlException(
            0, "only rules are allowed: no functions, declarations or attributes");
      }
      return descr.getRules();
    } catch (DroolsParserException e) {
      throw new DrlException(0, "Drools cannot parse the file");
    }
  }

  private void rule(String file, SourceRule seen, RuleDescr parsed, List<ParsedRule> into) {
    try {
      sameFrame(seen, parsed);
      Condition condition = new ConditionReader(fields, seen.line()).read(parsed.getLhs());
      sameTokens(seen, condition);
      into.add(new ParsedRule(seen.name(), seen.metadata(), condition, file, seen.line()));
    } catch (DrlException e) {
      problems.add(file, e.line() > 0 ? e.line() : seen.line(), e.text());
    }
  }

  private static void sameFrame(SourceRule seen, RuleDescr parsed) {
    boolean same =
        parsed.getName().equals(seen.name())
            && parsed.getAttributes().isEmpty()
            && parsed.getParentName() == null
            && parsed.getNamedConsequences().isEmpty()
            && parsed.getAnnotationNames().equals(seen.metadata().keySet());
    for (AnnotationDescr annotation : parsed.getAnnotations()) {
      String value = Scanner.squeeze(String.valueOf(annotation.getSingleValue()));
      same &= value.equals(seen.metadata().get(annotation.getName()));
    }
    if (!same) {
      throw new DrlException(
          seen.line(),
          "Drools reads this rule's name or metadata differently from what is written; write them"
              + " plainly, and comments on lines of their own");
    }
    sameConclusion(seen, String.valueOf(parsed.getConsequence()));
  }

  /** Comments may stand in it; a backslash may not, since Java reads it even in a comment. */
  private static void sameConclusion(SourceRule seen, String conclusion) {
    if (conclusion.indexOf('\\') >= 0 || !SourceRule.isConclusion(conclusion)) {
      throw new DrlException(
          seen.line(),
          "Drools reads more after \"then\" than is allowed; between \"then\" and \"end\" write"
              + " only: conclusions.reached(kcontext);");
    }
  }

  private void sameTokens(SourceRule seen, Condition condition) {
    List<Token> printed = Scanner.tokens(new DrlPrinter(fields).print(condition));
    for (int i = 0; i < Math.max(printed.size(), seen.condition().size()); i++) {
      if (i >= printed.size() || i >= seen.condition().size()) {
        throw new DrlException(seen.line(), "the condition is read shorter or longer than written");
      }
      Token token = seen.condition().get(i);
      if (!token.same(printed.get(i))) {
        throw new DrlException(
            token.line(),
            "\""
                + token.text()
                + "\" is read as \""
                + printed.get(i).text()
                + "\"; write \"and\" or"
                + " \"or\" between facts, and brackets where both mix, and nowhere else");
      }
    }
  }
}
