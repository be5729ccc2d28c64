package org.cramptriage.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.junit.jupiter.api.Test;

/** Lint finds nothing in the texts of the shipped pack, and does look at them. */
class TextsTest {

  private static List<PackProblem> found(PackFiles files) {
    Problems problems = new Problems();
    try {
      PackLoader.checked(files, problems);
      return problems.notes();
    } catch (InvalidPackException e) {
      return e.problems();
    }
  }

  @Test
  void noTextTellsAPersonToStopAPrescribedMedicine() {
    PackFiles shipped = PackFiles.in(Path.of("rules"));
    assertThat(found(shipped)).isEmpty();
    Map<String, String> files = new TreeMap<>(shipped.byPath());
    files.replaceAll(
        (file, text) ->
            file.endsWith("texts.yaml")
                ? text.replace(
                    "Keep taking it unless your doctor", "Stop your tablets unless a doctor")
                : text);
    assertThat(found(new PackFiles(files)))
        .hasSizeGreaterThan(10)
        .allMatch(p -> p.text().contains("tells a person to stop taking a medicine"));
  }
}
