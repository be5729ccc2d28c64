package org.cramptriage.review.browser;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.cramptriage.RandomSheets;
import org.cramptriage.assess.WorkedCasesTest;
import org.cramptriage.json.JsonText;
import org.cramptriage.questionnaire.RawAnswer;

/** A page that embeds the form as a report would: one file, and nothing may be loaded. */
final class BrowserPage {

  private static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <title>Try a case</title>
      <style>body { margin: 0 auto; max-width: 80rem; padding: 0 1rem; }</style>
      <style>%s</style>
      </head>
      <body>
      <main>
      <h1>Rule review</h1>
      <div id="try-a-case"></div>
      </main>
      <script type="application/json" id="model">%s</script>
      <script type="application/json" id="presets">%s</script>
      <script>%s</script>
      <script>
      const embedded = id => JSON.parse(document.getElementById(id).textContent);
      TryACase.mount(document.getElementById('try-a-case'), embedded('model'), embedded('presets'));
      </script>
      </body>
      </html>
      """;

  private BrowserPage() {}

  /** Writes the page with this model. */
  static Path write(Path file, String model) {
    return write(file, model, presets());
  }

  /** Writes the page with this model and these cases to start from. */
  static Path write(Path file, String model, String presets) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(
          file, HTML.formatted(TryACase.style(), model, presets, TryACase.script()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String presets() {
    Map<String, String> titles = WorkedCasesTest.titlesById();
    return JsonText.embedded(
        json -> {
          json.writeStartArray();
          preset(json, "baseline", "a healthy adult", WorkedCasesTest.baseline());
          for (var c : WorkedCasesTest.answersById().entrySet()) {
            preset(json, c.getKey(), titles.get(c.getKey()), c.getValue());
          }
          json.writeEndArray();
        });
  }

  private static void preset(
      JsonGenerator json, String id, String title, Map<String, RawAnswer> answers)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("title", title);
    json.writeFieldName("answers");
    json.writeRawValue(answers(answers));
    json.writeEndObject();
  }

  /** Answers as they stand in a file. */
  static String answers(Map<String, RawAnswer> answers) {
    return answers.entrySet().stream()
        .map(e -> '"' + e.getKey() + "\":" + RandomSheets.json(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
