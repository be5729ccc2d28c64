package org.cramptriage.review.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page embeds so that a reader can try a case: one script and one style, without
 * dependencies. The page needs an element for the form, the model of {@link BrowserModel}, and
 * worked cases as {@code [{"id": "TC012", "title": "...", "answers": {...}}]}, written with {@link
 * EmbeddedJson}; the case with the id {@code baseline} stands behind the button "Healthy baseline".
 * Then it calls, with both parsed:
 *
 * <pre>{@code TryACase.mount(element, model, presets, {ruleLink: id => '#' + id})}</pre>
 *
 * <p>A page address that ends in {@code #case=TC012} opens that case. Colours can be set as custom
 * properties; the style names them.
 */
public final class TryACase {

  private static final String FOLDER = "/org/cramptriage/review/";
  private static final List<String> SCRIPTS =
      List.of(
          "evaluator.js",
          "try-a-case-dom.js",
          "try-a-case-form.js",
          "try-a-case-result.js",
          "try-a-case.js");

  private TryACase() {}

  /** The scripts in their order, for one {@code <script>} element. */
  public static String script() {
    return SCRIPTS.stream().map(TryACase::text).collect(Collectors.joining("\n"));
  }

  /** The styles, for one {@code <style>} element. */
  public static String style() {
    return text("try-a-case.css");
  }

  private static String text(String name) {
    try (InputStream in = TryACase.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the build did not package " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
