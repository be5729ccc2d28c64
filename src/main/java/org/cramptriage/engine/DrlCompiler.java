package org.cramptriage.engine;

import java.nio.charset.StandardCharsets;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles rules with Drools at run time; takes a second or two. */
final class DrlCompiler {

  private DrlCompiler() {}

  /**
   * Compiles DRL of the strict subset.
   *
   * @throws IllegalStateException if Drools rejects it, which earlier checks must have prevented
   */
  static KieBase compile(String drl) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException("Drools rejects the printed rules: " + builder.getErrors());
    }
    return builder.newKieBase();
  }
}
