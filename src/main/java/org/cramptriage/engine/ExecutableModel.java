package org.cramptriage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cramptriage.pack.OnFirstUse;
import org.cramptriage.pack.RulePack;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The built-in rules as Java classes, which the build had Drools generate from the same DRL. Needs
 * an optional library: ask {@link ModelLibrary} before this class is touched.
 */
final class ExecutableModel {

  private static final OnFirstUse<ExecutableModel> BUILT_IN =
      new OnFirstUse<>(() -> new ExecutableModel(index()));

  private static final int SAMPLE_EVERY = 60;

  private final Class<?> model;
  private final String hash;
  private final Map<String, String> methods = new LinkedHashMap<>();

  private ExecutableModel(List<String> index) {
    model = type(index.get(ModelIndex.MODEL));
    hash = index.get(ModelIndex.HASH);
    for (String line : index.subList(ModelIndex.HEADER, index.size())) {
      int gap = line.indexOf(' ');
      methods.put(line.substring(0, gap), line.substring(gap + 1));
    }
  }

  /**
   * The generated classes of the built-in pack.
   *
   * @throws IllegalStateException if they are missing or were generated from another pack
   */
  static ExecutableModel of(RulePack pack) {
    ExecutableModel model = builtIn();
    if (!model.hash.equals(pack.hashes().ofPack())) {
      throw new IllegalStateException("the generated rules are not those of the pack; build again");
    }
    return model;
  }

  /** The generated classes, of whatever pack. */
  static ExecutableModel builtIn() {
    return BUILT_IN.get();
  }

  private static List<String> index() {
    try (InputStream in = loader().getResourceAsStream(ModelIndex.FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build did not generate the rules");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule base of all rules. */
  KieBase all() {
    try {
      return KieBaseBuilder.createKieBaseFromModel((Model) model.getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the generated rules are damaged", e);
    }
  }

  /** A rule base of a few rules from all over the pack. */
  KieBase sample() {
    List<String> ids = new ArrayList<>();
    int place = 0;
    for (String id : methods.keySet()) {
      if (place++ % SAMPLE_EVERY == 0) {
        ids.add(id);
      }
    }
    return only(ids);
  }

  /** A rule base of these rules only. */
  @SuppressWarnings("rawtypes")
  KieBase only(Collection<String> ids) {
    try {
      List<Rule> rules = new ArrayList<>(ids.size());
      for (String id : ids) {
        rules.add(rule(id));
      }
      Global conclusions = (Global) model.getField("var_" + DroolsEngine.CONCLUSIONS).get(null);
      return KieBaseBuilder.createKieBaseFromModel(
          new ModelImpl(model.getPackageName()).withGlobals(List.of(conclusions)).withRules(rules));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the generated rules are damaged", e);
    }
  }

  private Rule rule(String id) throws ReflectiveOperationException {
    String holder = Objects.requireNonNull(methods.get(id), id);
    return (Rule) type(holder).getMethod(ModelIndex.method(id)).invoke(null);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, true, loader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the build did not generate the rules", e);
    }
  }

  private static ClassLoader loader() {
    return ExecutableModel.class.getClassLoader();
  }
}
