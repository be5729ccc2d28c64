package org.cramptriage.review.report;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cramptriage.pack.load.BuildOutput;
import org.jspecify.annotations.Nullable;

/**
 * The step of the build that compiles the pages of the report, where a page or a class that it uses
 * has changed. Needs jte's compiler, which only the build has.
 */
public final class BuildStep {

  /** The package of the compiled pages. */
  static final String PAGES = "org.cramptriage.review.pages";

  private static final String FOLDER = PAGES.replace('.', '/');
  private static final String CLASS = ".class";
  private static final Pattern OUR_CLASS = Pattern.compile("org/cramptriage/[\\w/$]+");

  private final Path sources;
  private final Path classes;
  private final Path work;
  private final String release;

  private BuildStep(Path sources, Path classes, Path work, String release) {
    this.sources = sources;
    this.classes = classes;
    this.work = work;
    this.release = release;
  }

  /**
   * Runs the step.
   *
   * @param args the folder of the pages, the folder of the compiled classes, a folder to work in,
   *     and the release of Java to compile for
   */
  public static void main(String[] args) throws IOException {
    new BuildStep(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3]).run();
  }

  private void run() throws IOException {
    Path digest = work.resolve("digest.txt");
    if (!Files.exists(digest) || !Files.readString(digest).equals(inputs())) {
      Files.deleteIfExists(digest);
      compile();
      Files.writeString(digest, inputs());
    }
    List<Path> compiled = files(work, CLASS);
    for (Path file : compiled) {
      BuildOutput.write(classes.resolve(work.relativize(file)), Files.readAllBytes(file));
    }
    for (Path file : files(classes.resolve(FOLDER), CLASS)) {
      if (!compiled.contains(work.resolve(classes.relativize(file)))) {
        Files.delete(file);
      }
    }
  }

  private void compile() {
    TemplateEngine engine =
        TemplateEngine.create(new Pages(sources), work, ContentType.Html, null, PAGES);
    engine.setTrimControlStructures(true);
    engine.setCompileArgs("--release", release);
    engine.cleanAll();
    engine.precompileAll();
  }

  /** A digest of the pages and of every class of ours that the compiled pages name. */
  private String inputs() throws IOException {
    TreeSet<Path> used = new TreeSet<>();
    for (Path page : files(work, CLASS)) {
      String constants = Files.readString(page, StandardCharsets.ISO_8859_1);
      OUR_CLASS
          .matcher(constants)
          .results()
          .map(found -> found.group())
          .filter(name -> !name.startsWith(FOLDER))
          .forEach(name -> used.add(classes.resolve(name + CLASS)));
    }
    String jte =
        TemplateEngine.class.getProtectionDomain().getCodeSource().getLocation().toString();
    return BuildOutput.digest(sources, files(sources, ".jte"), release, jte)
        + BuildOutput.digest(classes, used);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /**
   * The pages as jte asks for them.
   *
   * @param folder where they are
   */
  private record Pages(Path folder) implements CodeResolver {

    @Override
    public @Nullable String resolve(String name) {
      try {
        return exists(name) ? Files.readString(folder.resolve(name)) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean exists(String name) {
      return Files.exists(folder.resolve(name));
    }

    @Override
    public long getLastModified(String name) {
      return 0; // asked only where pages are compiled again while they are in use
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      try {
        List<String> names = new ArrayList<>();
        for (Path file : files(folder, ".jte")) {
          names.add(folder.relativize(file).toString().replace('\\', '/'));
        }
        return names;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
