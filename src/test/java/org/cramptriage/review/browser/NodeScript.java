package org.cramptriage.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a script of {@code src/test/browser}, which drives Chromium. */
public final class NodeScript {

  private static final Path FOLDER = Path.of("src/test/browser");
  private static final int MINUTES = 10;

  private NodeScript() {}

  /**
   * How a script ended.
   *
   * @param code its exit code
   * @param output what it said
   */
  public record Outcome(int code, String output) {}

  /** Runs a script with these arguments; what it says goes to the log. */
  public static Outcome run(Path log, String script, Object... arguments) {
    assertThat(FOLDER.resolve("node_modules"))
        .as("the packages of the browser test: run npm ci in %s", FOLDER)
        .exists();
    List<String> command = new ArrayList<>(List.of("node", FOLDER.resolve(script).toString()));
    for (Object argument : arguments) {
      command.add(String.valueOf(argument));
    }
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroy();
      }
      assertThat(ended).as("%s ends in time", script).isTrue();
      return new Outcome(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
