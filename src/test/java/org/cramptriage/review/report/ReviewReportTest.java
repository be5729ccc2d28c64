package org.cramptriage.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.model.Rule;
import org.junit.jupiter.api.Test;

/** The review report holds everything, and nothing from outside. */
class ReviewReportTest {

  private final Dossier dossier = SharedTriage.dossier();

  @Test
  void everyRuleStandsInItAndNothingIsFetched() throws IOException {
    Path file =
        new ReviewReport(dossier, LocalDate.of(2026, 11, 30), MachineReview.notRun())
            .write(Path.of("target/review"));
    String html = Files.readString(file);
    for (Rule rule : dossier.pack().rules()) {
      assertThat(html.contains("id=\"" + rule.id() + "\"")).as(rule.id()).isTrue();
    }
    assertThat(html).doesNotContainPattern("<(link|script|img|iframe)[^>]+(src|href)=");
  }
}
