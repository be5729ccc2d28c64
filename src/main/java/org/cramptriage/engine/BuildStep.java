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
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * The step of the build that writes the built-in rules as one canonical DRL and has Drools generate
 * their executable model from it. Needs drools-model-codegen, which only the build has.
 */
public final class BuildStep {

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
    BuildStep step = new BuildStep(Path.of(args[0]));
    if (!step.isUpToDate()) {
      step.run();
    }
  }

  private List<String> header(String model) {
    String drools = KieServices.class.getPackage().getImplementationVersion();
    return List.of(model, pack.hashes().ofPack(), String.valueOf(drools));
  }

  private boolean isUpToDate() throws IOException {
    Path index = classes.resolve(ModelIndex.FILE);
    if (!Files.exists(index) || !Files.exists(classes.resolve(DRL))) {
      return false;
    }
    List<String> lines = Files.readAllLines(index);
    return lines.size() == ModelIndex.HEADER + pack.rules().size()
        && lines.subList(0, ModelIndex.HEADER).equals(header(lines.get(0)))
        && Files.exists(classes.resolve(lines.get(0).replace('.', '/') + CLASS))
        && Files.readString(classes.resolve(DRL)).equals(drl);
  }

  private void run() throws IOException, ClassNotFoundException {
    Files.deleteIfExists(classes.resolve(ModelIndex.FILE));
    removeClasses(classes.resolve(RULES));
    Files.writeString(classes.resolve(DRL), drl);
    Map<String, byte[]> generated = generated();
    for (Map.Entry<String, byte[]> file : generated.entrySet()) {
      Path written = classes.resolve(file.getKey());
      Files.createDirectories(written.getParent());
      Files.write(written, file.getValue());
    }
    Files.write(classes.resolve(ModelIndex.FILE), index(generated));
  }

  private static void removeClasses(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(CLASS)).toList()) {
        Files.delete(file);
      }
    }
  }

  private Map<String, byte[]> generated() throws ClassNotFoundException {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem().write("src/main/resources/" + DRL, drl);
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

  private List<String> index(Map<String, byte[]> generated) {
    List<String> lines =
        new ArrayList<>(header(name(only(generated, "Rules[0-9A-F]{32}\\.class", ""))));
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
