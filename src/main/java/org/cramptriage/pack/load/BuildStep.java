package org.cramptriage.pack.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;

/**
 * The step of the build that lints the shipped pack and adds the list of its files, without the
 * cases at the edges of rules, which only a review needs, and its prepared form. An unsound pack
 * stops the build.
 */
public final class BuildStep {

  /** The packages that read and check a pack; they depend on no other (ArchitectureTest). */
  private static final List<String> CODE = List.of("pack", "facts", "json", "questionnaire");

  private BuildStep() {}

  /**
   * Runs the step.
   *
   * @param args the folder of the pack; the folder of the build into which it was copied; and, if
   *     the step is to do nothing where nothing has changed, a file for the digest of what it read
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path output = Path.of(args[1]);
    if (args.length == 2) {
      run(folder, output);
      return;
    }
    Path done = Path.of(args[2]);
    String inputs = inputs(folder, output);
    if (!isDone(done, inputs, output)) {
      Files.deleteIfExists(done);
      run(folder, output);
      BuildOutput.write(done, inputs.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isDone(Path done, String inputs, Path output) throws IOException {
    return Files.exists(done)
        && Files.readString(done).equals(inputs)
        && Files.exists(output.resolve(PackFiles.INDEX))
        && Files.exists(output.resolve(PackFiles.PREPARED));
  }

  /** A digest of the pack and of the code that reads it. */
  private static String inputs(Path folder, Path output) throws IOException {
    List<Path> code = new ArrayList<>();
    for (String name : CODE) {
      code.addAll(files(output.resolveSibling(name)));
    }
    return BuildOutput.digest(folder, files(folder))
        + BuildOutput.digest(output.resolveSibling(""), code);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void run(Path folder, Path output) throws IOException {
    PackFiles files = PackFiles.in(folder);
    PreparedPack prepared = PreparedPack.of(files);
    String names = String.join("\n", files.packaged().byPath().keySet()) + "\n";
    BuildOutput.write(output.resolve(PackFiles.INDEX), names.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    prepared.write(out);
    BuildOutput.write(output.resolve(PackFiles.PREPARED), out.toByteArray());
    RulePack pack = prepared.pack();
    System.out.println(
        "Rule pack "
            + pack.settings().version()
            + ": "
            + pack.rules().size()
            + " rules, no problems.");
  }
}
