package org.cramptriage.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cramptriage.SharedTriage;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.pack.RulePack;
import org.cramptriage.review.browser.NodeScript;

/**
 * Our Questionnaire in a form tool of others: LHC-Forms, on the page of docs/lhc-forms, in a real
 * browser without a network, filled in by clicks and keys.
 */
final class LhcForms {

  static final RulePack PACK = SharedTriage.standard().rules();
  static final Path FOLDER = Path.of("target/browser/lhc-forms");
  static final Path SCREENSHOTS = Path.of("target/screenshots");

  private static final Path LFORMS = Path.of("src/test/browser/lforms");
  private static final ObjectMapper JSON = new ObjectMapper();

  private LhcForms() {}

  /** Puts the form where the scripts look for it. */
  static void publish() throws IOException {
    assertThat(LFORMS).as("LHC-Forms: run npm ci in %s", LFORMS.getParent()).exists();
    Files.createDirectories(FOLDER);
    Files.createDirectories(SCREENSHOTS);
    Files.writeString(FOLDER.resolve("leg-cramps.json"), FhirQuestionnaire.of(PACK));
  }

  /** Runs a script on the folder; it must end well. */
  static void run(String script, String log, Object... arguments) {
    Object[] all = Stream.concat(Stream.of(FOLDER), Stream.of(arguments)).toArray();
    NodeScript.Outcome outcome = NodeScript.run(FOLDER.resolve(log + ".log"), script, all);
    assertThat(outcome.code()).as(outcome.output()).isZero();
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
