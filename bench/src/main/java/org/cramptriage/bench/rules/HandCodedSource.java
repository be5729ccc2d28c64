package org.cramptriage.bench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;

/** Writes the class that a programmer would write who codes all rules by hand. */
public final class HandCodedSource {

  /** So many rules a method: longer methods the JVM does not compile. */
  private static final int A_METHOD = 100;

  private static final String NAME = "AllRules";

  private final RuleSet rules;
  private final JavaSource java;
  private final StringBuilder text = new StringBuilder();

  private HandCodedSource(RuleSet rules) {
    this.rules = rules;
    Map<String, Integer> places = new HashMap<>();
    rules.ids().forEach(id -> places.put(id, places.size()));
    this.java = new JavaSource(rules.pack().catalogue(), places);
  }

  /** The compiled rules. */
  public static HandCodedRules compile(RuleSet rules) {
    return InMemoryCompiler.instance(NAME, of(rules), HandCodedRules.class);
  }

  /** The source of the class. */
  public static String of(RuleSet rules) {
    HandCodedSource source = new HandCodedSource(rules);
    source.line("import org.cramptriage.bench.rules.HandCodedRules;");
    source.line("import org.cramptriage.bench.rules.SheetView;");
    source.line("import org.cramptriage.questionnaire.CodedSheet;");
    source.line("public final class " + NAME + " extends HandCodedRules {");
    source.rules();
    source.skipRules();
    source.line("}");
    return source.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void rules() {
    List<Condition> all = new ArrayList<>(rules.conditions().values());
    line("@Override public void evaluate(SheetView v) {");
    for (int from = 0; from < all.size(); from += A_METHOD) {
      line("  from" + from + "(v);");
    }
    line("}");
    for (int i = 0; i < all.size(); i++) {
      if (i % A_METHOD == 0) {
        line((i == 0 ? "" : "}\n") + "private static void from" + i + "(SheetView v) {");
      }
      line("  v.held[" + i + "] = rule" + i + "(v);");
    }
    line("}");
    for (int i = 0; i < all.size(); i++) {
      line("/** " + rules.ids().get(i) + ". */");
      line("private static boolean rule" + i + "(SheetView v) {");
      line("  return " + java.over("v", all.get(i)) + ";\n}");
    }
  }

  private void skipRules() {
    line("@Override public void skip(SheetView certain, SheetView possible, CodedSheet sheet) {");
    Catalogue catalogue = rules.pack().catalogue();
    for (String item : inOrder()) {
      int place = catalogue.item(item).position();
      Condition due = rules.pack().skipLogic().askWhen().get(item);
      String possibly = java.over("possible", "certain", due);
      line("  if (sheet.state(" + place + ") == CodedSheet.ABSENT && !(" + possibly + ")) {");
      line("    org.cramptriage.bench.rules.Flattening.close(possible, " + place + ");\n  }");
    }
    line("}");
  }

  /** The items with a skip rule, each after those that its rule tests. */
  private Set<String> inOrder() {
    Set<String> order = new LinkedHashSet<>();
    rules.pack().skipLogic().askWhen().keySet().stream().sorted().forEach(i -> place(i, order));
    return order;
  }

  private void place(String item, Set<String> order) {
    Condition due = rules.pack().skipLogic().askWhen().get(item);
    if (due != null && !order.contains(item)) {
      due.tests().forEach(test -> place(test.item(), order));
      order.add(item);
    }
  }
}
