package org.cramptriage.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The step of the build that lints the shipped pack and writes the list of its files beside it. An
 * unsound pack stops the build.
 */
public final class BuildStep {

  private BuildStep() {}

  /**
   * Runs the step.
   *
   * @param args the folder of the pack, and the folder of the build into which it was copied
   */
  public static void main(String[] args) throws IOException {
    PackFiles files = PackFiles.in(Path.of(args[0]));
    RulePack pack = PackReader.readStrictly(files);
    Path index = Path.of(args[1], PackFiles.INDEX);
    Files.writeString(index, String.join("\n", files.byPath().keySet()) + "\n");
    System.out.println(
        "Rule pack "
            + pack.settings().version()
            + ": "
            + pack.rules().size()
            + " rules, no problems.");
  }
}
