package org.cramptriage.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart beside the answers, on the command line. */
class ChartCommandTest {

  private static final String CHART = "examples/charts/furosemide.fhir.json";
  private static final String ANSWERS = "examples/possible-clot.fhir.json";
  private static final Path SYNTHEA = Path.of("src/test/resources/synthea-charts.ndjson");

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void aChartFillsInWhatANativeQuestionnaireLeavesOpen() throws IOException {
    Path answers = file("a.json", "{\"answers\":{\"episode.in-progress\":false}}");
    CommandRun run = CommandRun.of("assess", "--json", "--chart", CHART, answers);
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode chart = new ObjectMapper().readTree(run.out()).path("chart");
    assertThat(chart.path("prefilled").findValuesAsText("chart"))
        .containsExactly("68", "heart-failure", "loop-diuretic");
    assertThat(chart.path("conflicts")).isEmpty();
    assertThat(CommandRun.of("assess", "--chart", CHART, answers).out())
        .contains("was taken from the chart");
  }

  @Test
  void theDayOfTheAnswersSaysTheAge() throws IOException {
    Path answers = file("a.json", "{\"answers\":{}}");
    CommandRun run =
        CommandRun.of("assess", "--json", "--chart", CHART, "--date", "2026-03-08", answers);
    assertThat(run.out()).contains("\"item\":\"person.age-years\",\"chart\":\"67\"");
  }

  @Test
  void aConflictIsReportedInEveryForm() throws IOException {
    Path answers = file("a.json", "{\"answers\":{\"history.conditions\":[\"none\"]}}");
    for (String as : List.of("--json", "--fhir", "--all")) {
      CommandRun run = CommandRun.of("assess", as, "--chart", CHART, answers);
      assertThat(run.out().replaceAll("\\s+", " ").replace("\\", ""))
          .as(as)
          .contains(
              "the chart says \"Heart failure (weak heart)\", the person answered \"None of"
                  + " these\": the answer stands");
    }
  }

  @Test
  void theFhirResultTakesNothingOfTheChartForTheAnswers() throws IOException {
    Path answers = file("a.json", "{\"id\":\"a\",\"answers\":{\"medication.list\":[\"none\"]}}");
    String out =
        CommandRun.of("assess", "--fhir", "--chart", CHART, "--date", "2026-11-21", answers).out();
    assertThat(out)
        .contains(
            "{\"role\":\"source\",\"what\":{\"type\":\"Condition\",\"display\":\"history.conditions"
                + " heart-failure: taken from the chart (Bundle.entry[1].resource,"
                + " http://hl7.org/fhir/sid/icd-10-cm I50.9)\"}}")
        .contains("medication.list loop-diuretic: in the chart; the person answered otherwise")
        .contains("{\"text\":\"Open questions could still raise this to: Emergency.\"}");
    String heart = "Heart failure (weak heart) (from the chart)\"}]";
    assertThat(out).contains(heart + "}]").doesNotContain(heart + ",\"detail\"");
  }

  @Test
  void whatCannotBeAChartIsBadUsage() throws IOException {
    Path answers = file("a.json", "{\"answers\":{}}");
    Path lines = file("b.ndjson", "{\"answers\":{}}\n{\"answers\":{}}\n");
    assertThat(CommandRun.of("assess", "--chart", answers, answers).exit()).isEqualTo(Exit.USAGE);
    assertThat(CommandRun.of("assess", "--chart", folder.resolve("x"), answers).err())
        .contains("no such file");
    assertThat(CommandRun.of("assess", "--chart", CHART, lines).err())
        .contains("--chart is the chart of one person");
    assertThat(CommandRun.of("assess", "--date", "2026-01-01", answers).err())
        .contains("can only be used with --chart");
    assertThat(CommandRun.of("assess", "--chart", CHART, "--date", "soon", answers).err())
        .contains("is not a date");
  }

  @Test
  void theChartOfAnotherPatientIsRefused() throws IOException {
    Path other = file("c.json", Files.readString(Path.of(CHART)).replace("example", "other"));
    assertThat(CommandRun.of("assess", "--chart", other, ANSWERS).err())
        .contains("belongs to a different patient");
    assertThat(CommandRun.of("assess", "--chart", CHART, ANSWERS).exit()).isZero();
  }

  /** Each chart in a Bundle with a response that says little. */
  private List<String> bundles() throws IOException {
    List<String> bundles = new ArrayList<>();
    for (String chart : Files.readAllLines(SYNTHEA)) {
      String response =
          "{\"resource\":{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"r"
              + bundles.size()
              + "\",\"status\":\"completed\",\"authored\":\"2026-11-01\",\"item\":["
              + "{\"linkId\":\"history.conditions\",\"answer\":"
              + "[{\"valueCoding\":{\"code\":\"none\"}}]}]}}";
      bundles.add(chart.substring(0, chart.lastIndexOf(']')) + "," + response + "]}");
    }
    return bundles;
  }

  @Test
  void batchGivesWhatAssessGivesForBundlesOfOnePatientEach() throws IOException {
    List<String> bundles = new ArrayList<>(bundles());
    for (int more = 0; more < 5; more++) {
      bundles.addAll(bundles());
    }
    Path in = file("in.ndjson", String.join("\n", bundles) + "\n");
    for (String engine : List.of("drools", "compiled")) {
      Path out = folder.resolve(engine + ".ndjson");
      CommandRun run = CommandRun.of("batch", in, "-o", out, "--engine", engine);
      assertThat(run.exit()).as(run.err()).isZero();
      List<String> results = Files.readAllLines(out);
      assertThat(results).hasSize(bundles.size());
      for (int i = 0; i < 8; i++) {
        Path one = file("one.json", bundles.get(i));
        String alone = CommandRun.of("assess", "--json", one).out().strip();
        assertThat(results.get(i).replaceAll(",\\{\"item\":\"\",\"text\":\"the id[^}]*}", ""))
            .isEqualTo(alone);
        assertThat(alone).contains("\"chart\":{\"prefilled\":[{");
      }
    }
  }

  @Test
  void aChartOfSeveralPatientsIsNotUsedAndTheAnswersAreAssessed() throws IOException {
    String two =
        bundles()
            .get(0)
            .replace("\"entry\":[", "\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}},");
    CommandRun run = CommandRun.of("assess", "--json", file("two.json", two));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("was not used", "more than one patient");
    assertThat(run.out()).contains("\"chart\":{\"prefilled\":[],\"conflicts\":[]}");
  }
}
