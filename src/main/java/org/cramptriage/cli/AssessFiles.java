package org.cramptriage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonQuestionnaires;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;

/** What {@code assess} does with its files. */
final class AssessFiles {

  private static final int LONGEST_NAME = 1_000;
  private static final int LARGEST_FILE = 64 << 20;

  private final List<String> files;
  private final Form form;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Assessment> assessed = new ArrayList<>();
  private final Map<String, Integer> timesOfId = new HashMap<>();
  private int refused;
  private boolean readable;

  /**
   * How the results are printed.
   *
   * @param json as JSON, not for reading
   * @param all with every open question
   */
  record Form(boolean json, boolean all) {}

  AssessFiles(List<String> files, Form form, PrintWriter out, PrintWriter err) {
    this.files = files;
    this.form = form;
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
    sources.forEach(source -> source.readings().forEach(this::count));
    CrampTriage triage = triages.apply(sources.stream().mapToInt(s -> s.readings().size()).sum());
    sources.forEach(source -> source.readings().forEach(r -> assess(triage, source.name(), r)));
    if (!readable) {
      return Exit.USAGE;
    }
    print(triage);
    return refused > 0 ? Exit.FOUND : Exit.DONE;
  }

  private void count(Reading reading) {
    if (reading instanceof Reading.Read read) {
      readable = true;
      timesOfId.merge(read.questionnaire().id().text(), 1, Integer::sum);
    } else if (reading instanceof Reading.Refused broken) {
      readable |= broken.rest().isPresent();
      broken.givenId().ifPresent(id -> timesOfId.merge(id.text(), 1, Integer::sum));
    }
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
      String id = broken.givenId().map(RecordId::text).orElse("");
      refuse(source, id, broken.allProblems(triage.rules().catalogue()));
    } else if (reading instanceof Reading.Read read) {
      Questionnaire questionnaire = read.questionnaire();
      try {
        assessed.add(triage.assess(warned(questionnaire)));
      } catch (InvalidQuestionnaireException e) {
        List<Problem> placed = e.problems().stream().map(p -> p.at(read.place())).toList();
        refuse(source, questionnaire.id().text(), placed);
      }
    }
  }

  /** The questionnaire, with a warning if others of this input have its id, too. */
  private Questionnaire warned(Questionnaire questionnaire) {
    String id = questionnaire.id().text();
    if (timesOfId.getOrDefault(id, 0) < 2) {
      return questionnaire;
    }
    List<Warning> warnings = new ArrayList<>();
    warnings.add(new Warning("", "the id " + id + " stands more than once in this input"));
    warnings.addAll(questionnaire.warnings());
    return new Questionnaire(questionnaire.id(), questionnaire.answers(), warnings);
  }

  private void refuse(String source, String id, List<Problem> problems) {
    refused++;
    String named = id.isEmpty() || id.startsWith("#") ? "" : " (" + Problem.oneLine(id, 80) + ")";
    err.println(
        Problem.oneLine(source, LONGEST_NAME) + named + " is refused, nothing was assessed:");
    problems.forEach(problem -> err.println("  " + problem));
  }

  private void print(CrampTriage triage) {
    if (form.json()) {
      json();
      return;
    }
    ReadableAssessment text =
        new ReadableAssessment(triage.rules(), Colours.ofThisTerminal(), form.all());
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
    } else {
      List<String> each = assessed.stream().map(Assessment::toJson).toList();
      out.println("[" + String.join(",\n", each) + "]");
    }
  }
}
