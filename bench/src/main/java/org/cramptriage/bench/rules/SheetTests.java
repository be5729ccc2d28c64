package org.cramptriage.bench.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;

/** Compiles conditions without findings, one lambda each, for engines that take predicates. */
public final class SheetTests {

  private static final String NAME = "AllTests";
  private static final int A_METHOD = 200;

  private SheetTests() {}

  /** The tests of these conditions, in their order. */
  @SuppressWarnings("unchecked")
  public static List<SheetTest> compile(RulePack pack, List<Condition> conditions) {
    String source = source(new JavaSource(pack.catalogue(), Map.of()), conditions);
    Supplier<?> all = InMemoryCompiler.instance(NAME, source, Supplier.class);
    return (List<SheetTest>) all.get();
  }

  private static String source(JavaSource java, List<Condition> conditions) {
    StringBuilder text = new StringBuilder();
    text.append("import java.util.*;\nimport org.cramptriage.bench.rules.*;\n");
    text.append("public final class AllTests implements java.util.function.Supplier<Object> {\n");
    text.append(
        "  @Override public Object get() {\n    List<SheetTest> all = new ArrayList<>();\n");
    for (int i = 0; i < conditions.size(); i += A_METHOD) {
      text.append("    from").append(i).append("(all);\n");
    }
    text.append("    return all;\n  }\n");
    for (int i = 0; i < conditions.size(); i += A_METHOD) {
      text.append("  private static void from").append(i).append("(List<SheetTest> all) {\n");
      conditions.stream()
          .skip(i)
          .limit(A_METHOD)
          .forEach(c -> text.append("    all.add(v -> ").append(java.over("v", c)).append(");\n"));
      text.append("  }\n");
    }
    return text.append("}\n").toString();
  }
}
