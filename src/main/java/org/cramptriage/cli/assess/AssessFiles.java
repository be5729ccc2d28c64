package org.cramptriage.cli.assess;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.cli.terminal.Colours;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.fhir.result.ResultBundle;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;

/** Assesses the files of the {@code assess} command. */
public final class AssessFiles {

  private static final int LONGEST_NAME = 1_000;

  private final List<String> files;
  private final Form form;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Assessment> assessed = new ArrayList<>();
  private final Map<String, Integer> timesOfId = new HashMap<>();
  private final List<ResponseHeader> headers = new ArrayList<>();
  private int refused;
  private boolean readable;

  /**
   * How the results are printed.
   *
   * @param as as text, JSON or FHIR
   * @param all whether to list every open question
   * @param from the format of the files; empty to detect it
   * @param chart the chart of the person who answered the only questionnaire
   */
  public record Form(
      As as, boolean all, Optional<AssessSource.Format> from, Optional<ChartFile> chart) {

    /** Without a chart. */
    public Form(As as, boolean all, Optional<AssessSource.Format> from) {
      this(as, all, from, Optional.empty());
    }
  }

  /** The format of the results. */
  public enum As {
    TEXT,
    JSON,
    FHIR
  }

  public AssessFiles(List<String> files, Form form, PrintWriter out, PrintWriter err) {
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
  public int run(IntFunction<CrampTriage> triages) {
    List<AssessSource> sources =
        files.stream().map(file -> AssessSource.read(file, form.from())).toList();
    CrampTriage triage = triages.apply(sources.stream().mapToInt(AssessSource::about).sum());
    List<List<FhirReading>> readings =
        sources.stream().map(source -> source.readings(triage.rules())).toList();
    readings.forEach(of -> of.forEach(one -> count(one.reading())));
    if (form.chart().isPresent() && readings.stream().mapToInt(List::size).sum() > 1) {
      throw new UsageException("--chart is the chart of one person; name only one questionnaire");
    }
    for (int i = 0; i < sources.size(); i++) {
      String name = sources.get(i).name();
      readings.get(i).forEach(reading -> assess(triage, name, reading));
    }
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

  private void assess(CrampTriage triage, String source, FhirReading given) {
    Reading reading = given.reading();
    if (reading instanceof Reading.Refused broken) {
      String id = broken.givenId().map(RecordId::text).orElse("");
      refuse(source, id, broken.allProblems(triage.rules().catalogue()));
    } else if (reading instanceof Reading.Read read) {
      Questionnaire questionnaire = read.questionnaire();
      try {
        ChartData chart =
            form.chart().map(file -> file.of(given, triage.rules())).orElse(given.chart());
        assessed.add(
            chart.isEmpty()
                ? triage.assess(warned(questionnaire))
                : triage.assess(warned(questionnaire), chart));
        headers.add(given.header());
      } catch (InvalidQuestionnaireException e) {
        List<Problem> placed = e.problems().stream().map(p -> p.at(read.place())).toList();
        refuse(source, questionnaire.id().text(), placed);
      }
    }
  }

  /** The questionnaire, with a warning if its id is not unique in the input. */
  private Questionnaire warned(Questionnaire questionnaire) {
    String id = questionnaire.id().text();
    if (timesOfId.getOrDefault(id, 0) < 2) {
      return questionnaire;
    }
    List<Warning> warnings = new ArrayList<>();
    warnings.add(new Warning("", "the id " + id + " occurs more than once in this input"));
    warnings.addAll(questionnaire.warnings());
    return new Questionnaire(questionnaire.id(), questionnaire.answers(), warnings);
  }

  private void refuse(String source, String id, List<Problem> problems) {
    refused++;
    String named = id.isEmpty() || id.startsWith("#") ? "" : " (" + Problem.oneLine(id, 80) + ")";
    err.println(Problem.oneLine(source, LONGEST_NAME) + named + " was refused and not assessed:");
    problems.forEach(problem -> err.println("  " + problem));
  }

  private void print(CrampTriage triage) {
    if (form.as() != As.TEXT) {
      each(form.as() == As.JSON ? json() : bundles(triage));
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

  private List<String> json() {
    return assessed.stream().map(Assessment::toJson).toList();
  }

  private List<String> bundles(CrampTriage triage) {
    ResultBundle bundle = new ResultBundle(triage.rules());
    List<String> each = new ArrayList<>();
    for (int i = 0; i < assessed.size(); i++) {
      each.add(bundle.of(assessed.get(i), headers.get(i)));
    }
    return each;
  }

  private void each(List<String> results) {
    if (results.size() == 1 && refused == 0) {
      out.println(results.get(0));
    } else {
      out.println("[" + String.join(",\n", results) + "]");
    }
  }
}
