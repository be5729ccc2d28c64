package org.cramptriage.cli.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.review.WriteProblem;
import org.cramptriage.verify.cases.CaseYaml;

/** Appends cases to files of worked cases. */
final class CaseFiles {

  private static final String YAML = ".yaml";

  private final Path target;

  /**
   * Creates the files.
   *
   * @param target one file, or a folder with one file per topic
   */
  CaseFiles(Path target) {
    this.target = target;
  }

  /**
   * Appends cases.
   *
   * @throws UsageException if a file cannot be written
   */
  void append(List<WorkedCase> cases) {
    Map<Path, StringBuilder> byFile = new TreeMap<>();
    for (WorkedCase worked : cases) {
      byFile.computeIfAbsent(file(worked), f -> new StringBuilder()).append(CaseYaml.of(worked));
    }
    byFile.forEach(CaseFiles::append);
  }

  private Path file(WorkedCase worked) {
    String topic = worked.topic().substring(worked.topic().lastIndexOf('/') + 1);
    return Files.isDirectory(target) ? target.resolve(topic + YAML) : target;
  }

  private static void append(Path file, StringBuilder entries) {
    try {
      String before =
          Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : CaseYaml.HEAD;
      String text = before + (before.endsWith("\n") ? "" : "\n") + entries;
      Files.writeString(
          file,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be written; " + WriteProblem.of(e));
    }
  }
}
