package org.cramptriage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
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

  private BuildStep() {}

  /**
   * Runs the step.
   *
   * @param args the folder of the compiled classes, which holds the prepared pack
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    Path classes = Path.of(args[0]);
    RulePack pack = RulePack.builtIn();
    String drl = new DrlPrinter(pack.fields()).print(pack.rules());
    removeClasses(classes.resolve(RULES));
    Files.writeString(classes.resolve(DRL), drl);
    String model = write(generated(drl), classes);
    Files.writeString(
        classes.resolve(ExecutableModel.INDEX), model + "\n" + pack.hashes().ofPack() + "\n");
  }

  private static void removeClasses(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(CLASS)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static InternalKieModule generated(String drl) throws ClassNotFoundException {
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
    return (InternalKieModule) builder.getKieModule();
  }

  /** Writes the generated classes; hands back the name of the one that stands for all. */
  private static String write(InternalKieModule module, Path classes) throws IOException {
    String model = "";
    for (String file : module.getFileNames()) {
      if (file.startsWith(RULES) && file.endsWith(CLASS)) {
        Path written = classes.resolve(file);
        Files.createDirectories(written.getParent());
        Files.write(written, module.getBytes(file));
        if (file.substring(RULES.length()).matches("Rules[0-9A-F]{32}\\.class")) {
          model = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        }
      }
    }
    return model;
  }
}
