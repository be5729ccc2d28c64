package org.cramptriage.engine;

import java.nio.charset.StandardCharsets;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Has Drools compile rules now; takes a second or two. */
final class DrlCompiler {

  private DrlCompiler() {}

  /**
   * Compiles DRL of the strict subset.
   *
   * @throws IllegalStateException if Drools refuses it, which the checks before must have prevented
   */
  static KieBase compile(String drl) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException("Drools refuses the printed rules: " + builder.getErrors());
    }
    return builder.newKieBase();
  }
}
