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
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.review.WriteProblem;

/** Appends cases to files of worked cases. */
final class CaseFiles {

  private final Path target;

  /**
   * Creates the files.
   *
   * @param target one file, or a folder of rules with a folder for each topic
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
      byFile.computeIfAbsent(file(worked), f -> new StringBuilder()).append(CasesJson.line(worked));
    }
    byFile.forEach(CaseFiles::append);
  }

  private Path file(WorkedCase worked) {
    return Files.isDirectory(target) ? target.resolve(PackLayout.edges(worked.topic())) : target;
  }

  private static void append(Path file, StringBuilder entries) {
    try {
      String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      String text = before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + entries;
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
