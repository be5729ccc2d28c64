package org.cramptriage.pack.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;

/**
 * The step of the build that lints the shipped pack and adds the list of its files and its prepared
 * form. An unsound pack stops the build.
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
    PreparedPack prepared = PreparedPack.of(files);
    Path index = Path.of(args[1], PackFiles.INDEX);
    Files.writeString(index, String.join("\n", files.byPath().keySet()) + "\n");
    try (OutputStream out = Files.newOutputStream(Path.of(args[1], PackFiles.PREPARED))) {
      prepared.write(out);
    }
    RulePack pack = prepared.pack();
    System.out.println(
        "Rule pack "
            + pack.settings().version()
            + ": "
            + pack.rules().size()
            + " rules, no problems.");
  }
}
