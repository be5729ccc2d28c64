package org.cramptriage.pack.drl;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.fields.FactFields.FactField;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;

/** Prints the model as DRL: what Drools compiles, in one fixed form. */
public final class DrlPrinter {

  private final FactFields fields;

  /** A printer that knows the fields of the facts. */
  public DrlPrinter(FactFields fields) {
    this.fields = fields;
  }

  /**
   * All rules as one DRL text, in the order of their ids, so that the order of files has no effect.
   *
   * @param rules the rules
   */
  public String print(Collection<? extends Rule> rules) {
    StringBuilder drl =
        new StringBuilder(
            """
            package org.cramptriage.rules
            import org.cramptriage.facts.*
            global org.cramptriage.facts.Conclusions conclusions
            """);
    rules.stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> print(rule, drl));
    return drl.toString();
  }

  private void print(Rule rule, StringBuilder drl) {
    drl.append("\nrule \"").append(rule.id()).append("\"\n    @id(").append(rule.id());
    drl.append(")\nwhen\n    ").append(print(rule.condition()));
    drl.append("\nthen\n    conclusions.reached(kcontext);\nend\n");
  }

  /** A condition as it is written between {@code when} and {@code then}. */
  public String print(Condition condition) {
    if (condition instanceof Condition.All all) {
      return element(all.parts(), " and ");
    }
    if (condition instanceof Condition.Any any) {
      return element(any.parts(), " or ");
    }
    if (condition instanceof Condition.HasFinding has) {
      return "exists Finding(" + findings(has) + ")";
    }
    if (condition instanceof Condition.Fact fact) {
      return "exists " + fact.fact() + "(" + inside(fact.inside()) + ")";
    }
    if (condition instanceof Condition.Always) {
      return "exists Person()";
    }
    throw new IllegalArgumentException("a rule cannot say this: " + condition);
  }

  private String element(List<Condition> parts, String word) {
    return parts.stream()
        .map(part -> isGroup(part) ? "(" + print(part) + ")" : print(part))
        .collect(Collectors.joining(word));
  }

  private static boolean isGroup(Condition condition) {
    return condition instanceof Condition.All || condition instanceof Condition.Any;
  }

  private static String findings(Condition.HasFinding has) {
    return has.level() == null ? "id " + ids(has.ids()) : "level == \"" + has.level() + '"';
  }

  private static String ids(List<String> ids) {
    return ids.size() == 1
        ? "== \"" + ids.get(0) + '"'
        : ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ", "in (", ")"));
  }

  private String inside(Condition condition) {
    if (condition instanceof Condition.All all) {
      return inside(all.parts(), " && ");
    }
    if (condition instanceof Condition.Any any) {
      return inside(any.parts(), " || ");
    }
    return test((Condition.Test) condition);
  }

  private String inside(List<Condition> parts, String sign) {
    return parts.stream()
        .map(part -> isGroup(part) ? "(" + inside(part) + ")" : inside(part))
        .collect(Collectors.joining(sign));
  }

  private String test(Condition.Test test) {
    FactField field = fields.ofItem(test.item()).orElseThrow();
    if (test instanceof Condition.Yes) {
      return field.name() + " == true";
    }
    if (test instanceof Condition.Compare c) {
      return field.name() + " " + c.comparison().sign() + " " + c.limit().toPlainString();
    }
    List<String> constants =
        ((Condition.AnyOf) test).codes().stream().map(code -> constant(field, code)).toList();
    return constants.size() == 1
        ? field.name() + " == " + constants.get(0)
        : field.name() + " in (" + String.join(", ", constants) + ")";
  }

  private static String constant(FactField field, String code) {
    String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
    return field.type().getSimpleName() + "." + name;
  }
}
