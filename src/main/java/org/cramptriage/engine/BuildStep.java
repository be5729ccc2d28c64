package org.cramptriage.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.pack.load.BuildOutput;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/**
 * The step of the build that writes the built-in rules as one canonical DRL and has Drools generate
 * their executable model from it. Needs drools-model-codegen, which only the build has.
 */
public final class BuildStep {

  private static final String FACTS = "org/cramptriage/facts/";
  private static final String RULES = "org/cramptriage/rules/";
  private static final String DRL = RULES + "canonical.drl";
  private static final String CLASS = ".class";

  private final Path classes;
  private final RulePack pack;
  private final String drl;

  private BuildStep(Path classes) {
    this.classes = classes;
    this.pack = PackLoader.builtIn();
    this.drl = new DrlPrinter(pack.fields()).print(pack.rules());
  }

  /**
   * Runs the step.
   *
   * @param args the folder of the compiled classes, which holds the prepared pack
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    new BuildStep(Path.of(args[0])).run();
  }

  private void run() throws IOException, ClassNotFoundException {
    Path index = classes.resolve(ModelIndex.FILE);
    String inputs = inputs();
    List<String> lines = generatedEarlier(index, inputs);
    if (lines.isEmpty()) {
      Files.deleteIfExists(index);
      Map<String, byte[]> generated = generated();
      removeClassesExcept(generated);
      for (Map.Entry<String, byte[]> file : generated.entrySet()) {
        BuildOutput.write(classes.resolve(file.getKey()), file.getValue());
      }
      lines = index(generated, inputs);
    } else {
      // An edited text has another hash, and the same rules.
      lines.set(ModelIndex.HASH, pack.hashes().ofPack());
    }
    BuildOutput.write(classes.resolve(DRL), drl.getBytes(StandardCharsets.UTF_8));
    BuildOutput.write(index, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A digest of all that the generated classes depend on. */
  private String inputs() throws IOException {
    String drools = KieServices.class.getPackage().getImplementationVersion();
    return BuildOutput.digest(classes, classesIn(FACTS), drl, String.valueOf(drools));
  }

  /** The index of the classes that are there; empty if they must be generated. */
  private List<String> generatedEarlier(Path index, String inputs) throws IOException {
    if (!Files.exists(index)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(index));
    boolean usable =
        lines.size() == ModelIndex.HEADER + pack.rules().size()
            && lines.get(ModelIndex.INPUTS).equals(inputs)
            && Files.exists(classes.resolve(lines.get(ModelIndex.MODEL).replace('.', '/') + CLASS));
    return usable ? lines : List.of();
  }

  private List<Path> classesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(CLASS)).sorted().toList();
    }
  }

  private void removeClassesExcept(Map<String, byte[]> generated) throws IOException {
    for (Path file : classesIn(RULES)) {
      if (!generated.containsKey(classes.relativize(file).toString().replace('\\', '/'))) {
        Files.delete(file);
        removeIfEmpty(file.resolveSibling(""));
      }
    }
  }

  /** An empty folder would be an entry of the jar. */
  private static void removeIfEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  private Map<String, byte[]> generated() throws ClassNotFoundException {
    KieServices services = KieServices.get();
    // One after the other: the generator numbers names as it goes.
    KieModuleModel inOrder =
        services
            .newKieModuleModel()
            .setConfigurationProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1")
            .setConfigurationProperty(ParallelLambdaExternalizationOption.PROPERTY_NAME, "false");
    KieFileSystem files =
        services
            .newKieFileSystem()
            .writeKModuleXML(inOrder.toXML())
            .write("src/main/resources/" + DRL, drl);
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll(
        Class.forName("org.drools.model.codegen.ExecutableModelProject")
            .asSubclass(KieBuilder.ProjectType.class));
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Drools refuses the printed rules: " + errors);
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    Map<String, byte[]> generated = new TreeMap<>();
    for (String file : module.getFileNames()) {
      if (file.startsWith(RULES) && file.endsWith(CLASS)) {
        generated.put(file, module.getBytes(file));
      }
    }
    return generated;
  }

  private List<String> index(Map<String, byte[]> generated, String inputs) {
    List<String> lines = new ArrayList<>();
    lines.add(name(only(generated, "Rules[0-9A-F]{32}\\.class", "")));
    lines.add(pack.hashes().ofPack());
    lines.add(inputs);
    for (Rule rule : pack.rules()) {
      String method = ModelIndex.method(rule.id());
      lines.add(rule.id() + " " + name(only(generated, "Rules[0-9A-F]{32}RuleMethods.*", method)));
    }
    return lines;
  }

  /** The one class of this name that has this method. */
  private static String only(Map<String, byte[]> generated, String name, String method) {
    List<String> found =
        generated.entrySet().stream()
            .filter(file -> file.getKey().substring(RULES.length()).matches(name))
            .filter(file -> method.isEmpty() || hasMethod(file.getValue(), method))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException("expected one class " + name + " " + method + ": " + found);
    }
    return found.get(0);
  }

  /** Whether a class file has this name among its constants: its length, then its letters. */
  private static boolean hasMethod(byte[] file, String method) {
    String constant = new String(new char[] {0, (char) method.length()}) + method;
    return new String(file, StandardCharsets.ISO_8859_1).contains(constant);
  }

  private static String name(String file) {
    return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
  }
}
