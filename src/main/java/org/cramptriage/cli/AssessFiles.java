package org.cramptriage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;

/** What {@code assess} does with its files. */
final class AssessFiles {

  private static final int LARGEST_FILE = 64 << 20;

  private final List<String> files;
  private final boolean json;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Assessment> assessed = new ArrayList<>();
  private int refused;

  AssessFiles(List<String> files, boolean json, PrintWriter out, PrintWriter err) {
    this.files = files;
    this.json = json;
    this.out = out;
    this.err = err;
  }

  /**
   * Assesses the files and prints the results.
   *
   * @param triages makes the triage for this many questionnaires
   * @return the exit code
   */
  int run(IntFunction<CrampTriage> triages) {
    List<Source> sources = files.stream().map(this::read).toList();
    CrampTriage triage = triages.apply(sources.stream().mapToInt(s -> s.readings().size()).sum());
    sources.forEach(source -> source.readings().forEach(r -> assess(triage, source.name(), r)));
    print(triage);
    if (assessed.isEmpty()) {
      return Exit.USAGE;
    }
    return refused > 0 ? Exit.FOUND : Exit.DONE;
  }

  /** A file and what stands in it. */
  private record Source(String name, List<Reading> readings) {}

  private Source read(String file) {
    String name = file.equals("-") ? "standard input" : file;
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new UsageException(
            name
                + ": is larger than "
                + (LARGEST_FILE >> 20)
                + " MB; assess is for a few questionnaires");
      }
      String lower = file.toLowerCase(Locale.ROOT);
      boolean lines = lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
      return new Source(name, JsonQuestionnaires.readAll(bytes, lines));
    } catch (NoSuchFileException e) {
      throw new UsageException(name + ": there is no such file");
    } catch (IOException | java.nio.file.InvalidPathException e) {
      boolean folder = Files.isDirectory(Path.of(file));
      throw new UsageException(name + (folder ? ": is a folder; name a file" : ": cannot be read"));
    }
  }

  private void assess(CrampTriage triage, String source, Reading reading) {
    if (reading instanceof Reading.Refused broken) {
      refuse(source, "", broken.problems());
    } else if (reading instanceof Reading.Read read) {
      Questionnaire questionnaire = read.questionnaire();
      try {
        assessed.add(triage.assess(questionnaire));
      } catch (InvalidQuestionnaireException e) {
        String id = questionnaire.id().text();
        List<Problem> placed = e.problems().stream().map(p -> p.at(read.place())).toList();
        refuse(source, id.startsWith("#") ? "" : " (" + id + ")", placed);
      }
    }
  }

  private void refuse(String source, String id, List<Problem> problems) {
    refused++;
    err.println(source + id + " is refused, nothing was assessed:");
    problems.forEach(problem -> err.println("  " + problem));
  }

  private void print(CrampTriage triage) {
    if (json) {
      json();
      return;
    }
    ReadableAssessment text = new ReadableAssessment(triage.rules(), Colours.ofThisTerminal());
    for (int i = 0; i < assessed.size(); i++) {
      if (i > 0) {
        out.println();
        out.println("=".repeat(ReadableAssessment.WIDTH));
      }
      out.print(text.of(assessed.get(i), assessed.size() > 1));
    }
    out.flush();
  }

  private void json() {
    if (assessed.size() == 1 && refused == 0) {
      out.println(assessed.get(0).toJson());
    } else if (!assessed.isEmpty()) {
      List<String> all = assessed.stream().map(Assessment::toJson).toList();
      out.println("[" + String.join(",\n", all) + "]");
    }
  }
}
