package org.cramptriage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The built-in rules as Java classes, which the build had Drools generate from the same DRL. */
final class ExecutableModel {

  /** Where the build writes the name of the generated class and the hash of the pack. */
  static final String INDEX = "org/cramptriage/rules/executable-model.txt";

  private ExecutableModel() {}

  /** Whether the optional library is there that turns such classes into a rule base. */
  static boolean isSupported() {
    try {
      Class.forName("org.drools.modelcompiler.KieBaseBuilder", false, loader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * The rule base of the built-in pack.
   *
   * @throws IllegalStateException if the generated classes are missing or of another pack
   */
  static KieBase of(RulePack pack) {
    List<String> index = index();
    if (!index.get(1).equals(pack.hashes().ofPack())) {
      throw new IllegalStateException("the generated rules are not those of the pack; build again");
    }
    try {
      Object model = Class.forName(index.get(0), true, loader()).getConstructor().newInstance();
      return KieBaseBuilder.createKieBaseFromModel((Model) model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the build did not generate the rules", e);
    }
  }

  private static List<String> index() {
    try (InputStream in = loader().getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException("the build did not generate the rules");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassLoader loader() {
    return ExecutableModel.class.getClassLoader();
  }
}
