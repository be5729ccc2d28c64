package org.cramptriage.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FHIR on the command line. */
class FhirCommandsTest {

  private static final String EXAMPLE = "examples/possible-clot.fhir.json";
  private static final String NATIVE = "examples/possible-clot.json";

  @TempDir Path folder;

  @Test
  void theExampleSaysTheSameAsItsNativeForm() {
    assertThat(CommandRun.of("assess", "--json", EXAMPLE))
        .isEqualTo(CommandRun.of("assess", "--json", NATIVE));
    assertThat(CommandRun.of("assess", EXAMPLE).out())
        .isEqualTo(CommandRun.of("assess", NATIVE).out());
  }

  @Test
  void theBundleSaysTheLevelWhatIsWithheldAndThatNobodySigned() throws Exception {
    CommandRun run = CommandRun.of("assess", "--fhir", EXAMPLE);
    assertThat(run.exit()).isZero();
    assertThat(run).isEqualTo(CommandRun.of("assess", "--fhir", EXAMPLE));
    JsonNode bundle = new ObjectMapper().readTree(run.out());
    assertThat(bundle.findValuesAsText("resourceType"))
        .contains("GuidanceResponse", "RequestGroup", "DetectedIssue", "Provenance");
    assertThat(run.out())
        .contains("\"priority\":\"asap\"", "Not clinically reviewed", "Withheld: ", "sha256:");
    assertThat(bundle.findValuesAsText("reference")).contains("Patient/example");
  }

  @Test
  void aRefusedResponseIsNamedWithItsPlace() throws Exception {
    Path file = folder.resolve("r.ndjson");
    String example = Files.readString(Path.of(EXAMPLE)).replace("\n", "");
    Files.writeString(file, example + "\n" + example.replace("\"one-leg\"", "\"one-legg\"") + "\n");
    CommandRun run = CommandRun.of("assess", "--json", file);
    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.err())
        .contains("line 2, QuestionnaireResponse.item[", ".valueCoding.code: sign.leg-swelling")
        .contains("did you mean one-leg?");
    assertThat(run.out()).startsWith("[{");
  }

  @Test
  void theQuestionnaireAndItsCodesArePrinted() throws Exception {
    JsonNode form = new ObjectMapper().readTree(CommandRun.of("questionnaire", "--fhir").out());
    assertThat(form.path("resourceType").asText()).isEqualTo("Questionnaire");
    assertThat(form.path("status").asText()).isEqualTo("draft");
    JsonNode codes =
        new ObjectMapper().readTree(CommandRun.of("questionnaire", "--fhir", "--codes").out());
    assertThat(codes.path("entry").size()).isGreaterThan(20);
    assertThat(CommandRun.of("questionnaire", "--codes").exit()).isEqualTo(Exit.USAGE);
    assertThat(CommandRun.of("assess", "--json", "--fhir", EXAMPLE).exit()).isEqualTo(Exit.USAGE);
    assertThat(CommandRun.of("assess", "--from", "xml", EXAMPLE).exit()).isEqualTo(Exit.USAGE);
  }
}
