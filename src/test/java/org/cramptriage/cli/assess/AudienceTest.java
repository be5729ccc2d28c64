package org.cramptriage.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.PackWithParts;
import org.cramptriage.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is for clinicians is in the JSON, and never shown to people. */
class AudienceTest {

  private static final String IDEA = "Paracetamol (acetaminophen) for soreness";

  @TempDir Path folder;

  @Test
  void anIdeaForCliniciansIsNotShownToPeople() throws Exception {
    Path rules = folder.resolve("rules");
    PackWithParts.copyTo(rules);
    Path sheet = folder.resolve("a.json");
    Files.writeString(
        sheet,
        "{\"answers\":{\"episode.site\":[\"calf\"],\"lifestyle.alcohol-drinks-per-week\":0}}");
    assertThat(CommandRun.of("assess", "--rules", rules, "--json", sheet).out())
        .contains(IDEA, "\"audience\":\"clinician\"");
    assertThat(CommandRun.of("assess", "--rules", rules, sheet).out())
        .doesNotContain(IDEA, "CLAIMS UNDER REVIEW")
        .doesNotContain("{if");
  }
}
