package org.cramptriage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.SharedTriage;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.source.HazardReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The safety documents say what the rule pack says. */
class SafetyDocumentsTest {

  private static final String REFRESH =
      "is out of date; \"mvn -q test -Dtest=SafetyDocumentsTest -Drefresh\" writes it anew";
  private static final PackFiles FILES = PackFiles.in(Path.of("rules"));

  private static final SafetyDocuments DOCUMENTS = new SafetyDocuments(SharedTriage.dossier());

  @ParameterizedTest
  @ValueSource(strings = {"docs/safety-case.md", "docs/intended-use.md"})
  void whatRepeatsTheRulePackIsUpToDate(String document) throws IOException {
    Path path = Path.of(document);
    String written = Files.readString(path);
    String wanted = DOCUMENTS.refreshed(written);
    if (System.getProperty("refresh") != null && !written.equals(wanted)) {
      Files.writeString(path, wanted);
      written = wanted;
    }
    assertThat(written).as("%s %s", document, REFRESH).isEqualTo(wanted);
  }

  @Test
  void theSafetyCaseHoldsAllGeneratedParts() throws IOException {
    String document = Files.readString(Path.of("docs/safety-case.md"));
    assertThat(document).contains("<!-- generated: counts -->", "<!-- generated: hazards -->");
    document = DOCUMENTS.refreshed(document);
    for (String id : HazardReader.read(FILES, new Problems()).byId().keySet()) {
      assertThat(document).contains("| " + id + " | ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docs/safety-case.md", "docs/intended-use.md", "rules/safety/hazards.yaml"})
  void everyHazardThatIsNamedIsThere(String document) throws IOException {
    Map<String, ?> hazards = HazardReader.read(FILES, new Problems()).byId();
    Matcher named = Pattern.compile("HZ-\\d{3}").matcher(Files.readString(Path.of(document)));
    while (named.find()) {
      assertThat(hazards).containsKey(named.group());
    }
  }

  @Test
  void anEditedHazardShowsInTheDocument() {
    Map<String, String> edited = new TreeMap<>(SmallPack.files().byPath());
    edited.computeIfPresent(
        "safety/hazards.yaml",
        (f, text) -> text.replaceFirst("title: .*", "title: Something else"));
    String document = "before\n<!-- generated: hazards -->\nold\n<!-- end -->\nbehind\n";
    SafetyDocuments documents = new SafetyDocuments(PackLoader.dossier(new PackFiles(edited)));
    assertThat(documents.refreshed(document))
        .startsWith("before\n<!-- generated: hazards -->\n| Hazard |")
        .endsWith("\n<!-- end -->\nbehind\n")
        .contains("| HZ-001 | Something else | 4 | 3 |")
        .doesNotContain("\nold\n");
  }

  @Test
  void aPartThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> DOCUMENTS.refreshed("<!-- generated: nothing -->\n<!-- end -->"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
  }
}
